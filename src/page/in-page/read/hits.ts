import { badges } from './badges.ts';
import { type Sought, share, tidy, wholeness } from './compare.ts';
import type { Contents } from './contents.ts';
import { contentHits } from './css-content.ts';
import { isDrawnAs, isIcon, markOf } from './drawn-mark.ts';
import type { Hit } from './hit.ts';
import { textOnScreen } from './on-screen.ts';
import { glyphs } from './painted.ts';
import { isControl } from './roles.ts';
import type { Stretch } from './stretch.ts';
import { textHits } from './text-index.ts';
import { tipHits } from './tips.ts';
import { closest, textOf } from './tree.ts';

/**
 * The places where the words are drawn: texts, values of buttons and shown values. Parts of the document that are not
 * `wanted` may be left out.
 */
export function drawnHits(contents: Contents, sought: Sought[], wanted: (part: Element | Stretch) => boolean): Hit[] {
  const hits: Hit[] = [];
  for (const [at, nodes] of textHits(contents.texts, sought, wanted)) {
    const text = textOf(at);
    hits.push({ at, text, source: isIcon(at, text) ? 'icon' : 'text' });
    const own = withoutBadge(at, text);
    if (own) hits.push({ at, text: own, source: 'text' });
    if (at.childNodes.length > 1) for (const node of nodes) hits.push({ at, node, text: node.data, source: 'text' });
  }
  return [...hits, ...withWords(shownIn(contents), sought), ...markHits(contents, sought)];
}

const isBadge = new RegExp(`^(?:${badges})$`, 'i');

/** Of words in pieces, what they say before a badge of its own at their end; each text that is in one piece is looked at by itself. */
function withoutBadge(at: Element, text: string): string | null {
  const badge = at.childElementCount > 1 ? textOf(at.lastElementChild!).trim() : '';
  return isBadge.test(badge) ? text.trimEnd().slice(0, -badge.length).trim() : null;
}

/** Icons drawn as the mark that is sought, in what shows no words: a reader calls "…" what three dots are drawn on. */
function markHits(contents: Contents, sought: Sought[]): Hit[] {
  const marks = sought.map(({ raw }) => ({ raw, mark: markOf(raw) }));
  return marks.flatMap(({ raw, mark }) => {
    if (!mark) return [];
    const icons = contents.all(drawings).filter((icon) => isDrawnAs(icon, mark) && isAlone(icon));
    return icons.map((at): Hit => ({ at, text: raw, source: 'alt' }));
  });
}

/** What holds a drawing, or a character of a font of icons. */
const drawings = 'svg,i,span,em,b,a,button';

/** Whether the drawing is all that is in what one presses for it. */
function isAlone(icon: Element): boolean {
  const holder = closest(icon, isControl) ?? icon.parentElement;
  if (!holder || holder.querySelectorAll('svg:not(svg svg)').length > (icon.localName === 'svg' ? 1 : 0)) return false;
  const said = tidy(textOnScreen(holder).replace(glyphs, ''));
  return said === '' || (said === tidy(icon.textContent ?? '') && isIcon(icon, said));
}

/** The drawn ones with all others: attributes, and where nothing has the words whole, texts that CSS draws. */
export function withSaid(drawn: Hit[], contents: Contents, sought: Sought[]): Hit[] {
  const hits = [...drawn, ...withWords([...contents.said, ...tipHits()], sought)];
  return isWhole(hits, sought) ? hits : [...hits, ...contentHits(contents.roots, sought)];
}

/** Whether any has the whole of the words. */
export function isWhole(hits: Hit[], sought: Sought[]): boolean {
  return hits.some((hit) => wholeness(hit.text, sought) > 0);
}

function withWords(hits: Hit[], sought: Sought[]): Hit[] {
  return hits.filter((hit) => share(hit.text, sought) > 0);
}

const buttons = 'input[type=submit],input[type=button],input[type=reset]';

const unticked = 'input:not([type=checkbox],[type=radio],[type=hidden])';

/** What browsers write on what says nothing itself, each in its own language: a reader's need not be the one of this browser. */
const captions: Record<string, [string, string]> = {
  submit: ['Submit', '送信'],
  reset: ['Reset', 'リセット'],
  file: ['Choose File', 'ファイルを選択'],
};

/** The values that fields show now, which change without changing the document. */
function shownIn(contents: Contents): Hit[] {
  return contents.each([unticked, 'textarea', 'select']).flatMap((at): Hit[] => {
    // What a button says is its value in old markup: as visible as any text.
    const source = at.matches(buttons) ? 'text' : 'value';
    const own = shownValue(at);
    const texts = own ? [own] : captionsOf(at);
    return texts.map((text) => ({ at, text, source }));
  });
}

export function captionsOf(field: Element): string[] {
  const { type } = field as HTMLInputElement;
  return field.hasAttribute('value') || field.localName !== 'input' ? [] : (captions[type] ?? []);
}

/** What a field shows now; nothing for secrets. */
export function shownValue(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.label ?? '';
  if (field instanceof HTMLTextAreaElement) return field.value;
  if (!(field instanceof HTMLInputElement)) return '';
  return /^(?:password|hidden|checkbox|radio|file|color|range)$/.test(field.type) ? '' : field.value;
}
