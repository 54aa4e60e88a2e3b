import type { contentBox } from '../in-page/scope/frame-place.ts';
import type { uncoveredPart } from './cover-in-page.ts';
import type { Hit, OwnerRequest, Rect, TextAnswer, TextRequest } from './mask-protocol.ts';

/**
 * The engine as it runs in the page's isolated world, where pages can neither see nor break it. It must stay
 * self-contained: its source text is what is sent. Secrets never go in: texts come out, positions are asked by number.
 * The answer leaves as the text of an element that is never attached.
 */
export function textEngine(uncovered: typeof uncoveredPart, contentOf: typeof contentBox) {
  type Segment = { node: Text; from: number };
  type Run = { text: string; segments: Segment[]; field?: Element };

  const inline = /^(SPAN|B|I|EM|STRONG|A|CODE|U|SMALL|MARK|WBR|FONT|SUB|SUP|S|KBD|TT|VAR|SAMP|INS|DEL|ABBR|BDI|DATA)$/;
  const unread = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TITLE|OPTION|TEXTAREA)$/;
  const valueless = /^(hidden|checkbox|radio|file|range|color|image)$/;
  /** A field that once was a password field may show its text now. */
  const passwords = new WeakSet<Element>();
  const caretSheet = new CSSStyleSheet();
  caretSheet.replaceSync(':focus { caret-color: transparent !important }');
  /** Animations of these properties leave everything in its place. */
  const resting =
    /^(offset|computedOffset|easing|composite|opacity|color|visibility|(background|border|outline|text|caret).*|boxShadow|filter|fill|stroke.*)$/;
  /** Milliseconds: what comes or goes takes less; what takes longer is a clock, and its end may do something. */
  const longestEntrance = 1_000;
  let runs: Run[] = [];
  let roots: (Document | ShadowRoot)[] = [];
  let frames: Element[] = [];
  let caretRoot: Document | ShadowRoot | undefined;

  function blockOf(text: Text): Node | null {
    let node: Node | null = text.parentNode;
    while (node && inline.test(node.nodeName)) node = node.parentNode;
    return node;
  }

  function collect(root: Document | ShadowRoot, withTexts: boolean, into: Run[], secretFields: Element[]) {
    roots.push(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | (withTexts ? NodeFilter.SHOW_TEXT : 0));
    let block: Node | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node as Text;
        if (!text.data.trim() || unread.test(text.parentNode?.nodeName ?? '')) continue;
        const home = blockOf(text);
        if (home !== block || into.length === 0) into.push({ text: '', segments: [] });
        block = home;
        const run = into[into.length - 1]!;
        run.segments.push({ node: text, from: run.text.length });
        run.text += text.data.replace(/\s/g, ' ');
        continue;
      }
      const element = node as HTMLElement;
      if (element.shadowRoot) {
        collect(element.shadowRoot, withTexts, into, secretFields);
        block = null;
      }
      const name = element.nodeName;
      if (name === 'IFRAME' || name === 'FRAME') frames.push(element);
      if (name !== 'INPUT' && name !== 'TEXTAREA' && name !== 'SELECT') continue;
      block = null;
      const value = name === 'SELECT' ? selectedText(element as HTMLSelectElement) : shownValue(element);
      if (!value) continue;
      if (isPassword(element)) secretFields.push(element);
      else if (withTexts) into.push({ text: value, segments: [], field: element });
    }
  }

  function selectedText(select: HTMLSelectElement): string {
    return [...select.selectedOptions].map((option) => option.text).join(' ');
  }

  function shownValue(field: Element): string {
    const { type, value } = field as HTMLInputElement;
    return valueless.test(type) ? '' : value;
  }

  function isPassword(field: Element): boolean {
    if (/password|one-time-code/.test(field.getAttribute('autocomplete') ?? '')) return true;
    if ((field as HTMLInputElement).type === 'password') passwords.add(field);
    return passwords.has(field);
  }

  function rectOf({ x, y, width, height }: DOMRect): Rect {
    return [x, y, width, height];
  }

  function boxOf(element: Element): Rect[] {
    if (!element.checkVisibility({ visibilityProperty: true })) return [];
    return uncovered(element, [rectOf(element.getBoundingClientRect())]);
  }

  function placeOf([index, start, end]: Hit): Rect[] {
    const run = runs[index];
    if (!run) return [];
    if (run.field) return boxOf(run.field);
    return run.segments.flatMap(({ node, from }) => {
      const first = Math.max(start - from, 0);
      const last = Math.min(end - from, node.length);
      if (first >= last) return [];
      const range = document.createRange();
      range.setStart(node, first);
      range.setEnd(node, last);
      return node.parentElement ? uncovered(node.parentElement, [...range.getClientRects()].map(rectOf)) : [];
    });
  }

  function hideCaret() {
    let root: Document | ShadowRoot = document;
    while (root.activeElement?.shadowRoot) root = root.activeElement.shadowRoot;
    const active = root.activeElement as HTMLElement | null;
    if (!active || (!active.isContentEditable && !/^(INPUT|TEXTAREA)$/.test(active.nodeName))) return;
    root.adoptedStyleSheets.push(caretSheet);
    caretRoot = root;
  }

  function showCaret() {
    if (caretRoot) caretRoot.adoptedStyleSheets = caretRoot.adoptedStyleSheets.filter((sheet) => sheet !== caretSheet);
    caretRoot = undefined;
  }

  function running(): Animation[] {
    const animations = roots.flatMap((root) => root.getAnimations());
    return animations.filter(({ playState, playbackRate }) => playState === 'running' && playbackRate !== 0);
  }

  /** A dialog that fades in is shown whole. What turns for ever, or tells how long a message still stays, is left alone. */
  function endTransitions() {
    for (const animation of running()) if (leftOf(animation) <= longestEntrance) animation.finish();
  }

  function leftOf({ effect, currentTime, playbackRate }: Animation): number {
    const { endTime, activeDuration } = effect?.getComputedTiming() ?? {};
    if (!Number.isFinite(activeDuration)) return Number.POSITIVE_INFINITY;
    const now = Number(currentTime ?? 0);
    return (playbackRate > 0 ? Number(endTime ?? 0) - now : now) / Math.abs(playbackRate);
  }

  function isCarried(elements: Element[]): boolean {
    if (elements.length === 0) return false;
    const carriers = new Set<Element>();
    for (const { effect } of running()) {
      const { target } = effect as KeyframeEffect;
      const moves = (effect as KeyframeEffect)
        .getKeyframes()
        .some((frame) => Object.keys(frame).some((key) => !resting.test(key)));
      if (target && moves) carriers.add(target);
    }
    if (carriers.size === 0) return false;
    return elements.some((element) => {
      let node: Node | null = element;
      while (node && !carriers.has(node as Element)) {
        node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
      }
      return node !== null;
    });
  }

  function elementsOf([index]: Hit): Element[] {
    const run = runs[index];
    if (run?.field) return [run.field];
    return (run?.segments ?? []).flatMap(({ node }) => node.parentElement ?? []);
  }

  function answer(request: TextRequest): TextAnswer {
    if (request.prepare) {
      showCaret();
      hideCaret();
    }
    const before = runs;
    const secretFields: Element[] = [];
    [runs, roots, frames] = [[], [], []];
    collect(document, request.texts, runs, secretFields);
    if (request.prepare) endTransitions();
    const same = before.length === runs.length && before.every((run, index) => run.text === runs[index]!.text);
    const visible = ([, , width, height]: Rect) => width > 0 && height > 0;
    const result: TextAnswer = {
      runs: same && request.hits ? undefined : runs.map((run) => run.text),
      passwords: secretFields.flatMap(boxOf).filter(visible),
      hits: (request.hits ?? []).map((hit) => placeOf(hit).filter(visible)),
      moving: isCarried([...secretFields, ...(request.hits ?? []).flatMap(elementsOf)]),
      movingFrames: isCarried(frames),
      scroll: [window.scrollX, window.scrollY],
      size: [window.innerWidth, window.innerHeight],
    };
    if (request.release) showCaret();
    return result;
  }

  /** What is left of a frame's rectangles within its element and under nothing opaque, in this viewport. */
  function shownBy(owner: Element, rects: Rect[]): Rect[] {
    const { x, y, scale, rect } = contentOf(owner);
    const clipped = rects.map(([left, top, width, height]): Rect => {
      const [from, upper] = [Math.max(x + left * scale, rect[0]), Math.max(y + top * scale, rect[1])];
      const right = Math.min(x + (left + width) * scale, rect[0] + rect[2]);
      const bottom = Math.min(y + (top + height) * scale, rect[1] + rect[3]);
      return [from, upper, Math.max(0, right - from), Math.max(0, bottom - upper)];
    });
    return uncovered(owner, clipped);
  }

  function queryAll(root: unknown, request: string): Element[] {
    const carrier = document.createElement('output');
    const asked = JSON.parse(request) as TextRequest | OwnerRequest;
    carrier.textContent = JSON.stringify('shown' in asked ? shownBy(root as Element, asked.shown) : answer(asked));
    return [carrier];
  }

  return { query: (root: unknown, request: string) => queryAll(root, request)[0], queryAll };
}
