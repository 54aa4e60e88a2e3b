import type { Box } from '../box.ts';
import { textBox } from '../read/text-box.ts';
import { parentOf } from '../read/tree.ts';
import { areaOf } from './image-map.ts';

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const seen: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };

/** Whether nothing hides it; with `display: contents` it has no box that could be asked, and is drawn where it stands. */
export function isDrawn(element: Element, how = seen): boolean {
  if (element.checkVisibility(how)) return true;
  const { display, visibility } = getComputedStyle(element);
  const around = display === 'contents' && (!how.visibilityProperty || visibility === 'visible') && parentOf(element);
  return around ? isDrawn(around, how) : false;
}

/** What one look at the page has worked out about visibility, so that shared ancestors are measured once. */
export class Sight {
  readonly #page = document.scrollingElement ?? document.documentElement;
  readonly #clips = new Map<Element, Edges | null>();
  readonly #styles = new Map<Element, CSSStyleDeclaration>();

  style(element: Element): CSSStyleDeclaration {
    let style = this.#styles.get(element);
    if (!style) {
      style = getComputedStyle(element);
      this.#styles.set(element, style);
    }
    return style;
  }

  /** The part of the element that a reader can see or scroll to; null when there is none. */
  boxOf(element: Element): Box | null {
    if (element.localName === 'area') return areaOf(element, (picture) => this.boxOf(picture))?.box ?? null;
    if (!isDrawn(element)) return null;
    const rect = this.#rectOf(element);
    if (rect.right - rect.left < 2 || rect.bottom - rect.top < 2) return null;
    const seen = this.#reachable(element, rect);
    if (!seen || seen.right - seen.left < 2 || seen.bottom - seen.top < 2) return null;
    return { x: rect.left, y: rect.top, width: rect.right - rect.left, height: rect.bottom - rect.top };
  }

  /** The box of a piece of text, when its element can be seen. */
  boxOfText(node: Text): Box | null {
    if (!node.parentElement || !this.boxOf(node.parentElement)) return null;
    const { x, y, width, height } = textBox(node);
    return width && height ? { x, y, width, height } : null;
  }

  #rectOf(element: Element): Edges {
    const rect = element.getBoundingClientRect();
    if (rect.width >= 2 && rect.height >= 2) return rect;
    // What shuts itself to nothing shows nothing of what it holds.
    if (hides(this.style(element).overflowX)) return rect;
    // `display: contents` and inline wrappers of blocks have no box of their own: their contents do.
    const range = document.createRange();
    range.selectNodeContents(element.shadowRoot ?? element);
    return range.getBoundingClientRect();
  }

  #reachable(element: Element, rect: Edges): Edges | null {
    const style = this.style(element);
    if (style.position === 'fixed') {
      const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      // A transformed ancestor holds fixed boxes; it is rare and only makes this stricter than needed.
      return cross(rect, view);
    }
    const own = clipped(rect, style);
    if (!own) return null;
    const parent = parentOf(element);
    const clip = parent ? this.#clipOf(parent, style.position === 'absolute') : null;
    return clip ? cross(own, clip) : own;
  }

  /** Where content of this element can ever be seen; null means everywhere. */
  #clipOf(element: Element, absolute: boolean): Edges | null {
    if (!absolute) {
      const known = this.#clips.get(element);
      if (known !== undefined) return known;
    }
    const clip = this.#measureClip(element, absolute);
    if (!absolute) this.#clips.set(element, clip);
    return clip;
  }

  #measureClip(element: Element, absolute: boolean): Edges | null {
    if (element === this.#page || element === document.documentElement) {
      return {
        left: -scrollX,
        top: -scrollY,
        right: Math.max(this.#page.scrollWidth, innerWidth) - scrollX,
        bottom: Math.max(this.#page.scrollHeight, innerHeight) - scrollY,
      };
    }
    const style = this.style(element);
    const parent = parentOf(element);
    if (absolute && style.position === 'static' && style.transform === 'none')
      return parent && this.#clipOf(parent, true);
    let outer: Edges | null = null;
    if (style.position === 'fixed') outer = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    else if (parent) outer = this.#clipOf(parent, style.position === 'absolute');
    const own = this.#window(element, style);
    if (!own) return outer;
    // What can be scrolled into a window shows as long as the window does.
    if (scrolls(style)) return outer && !cross(own.window, outer) ? nowhere : own.content;
    return outer ? (cross(own.window, outer) ?? nowhere) : own.window;
  }

  #window(element: Element, style: CSSStyleDeclaration): { window: Edges; content: Edges } | null {
    if (!hides(style.overflowX) && !hides(style.overflowY) && style.clip === 'auto' && style.clipPath === 'none')
      return null;
    if (style.display === 'inline' || style.display === 'contents') return null;
    const rect = element.getBoundingClientRect();
    const window = clipped(cutsAtWindow(element) ? withWindow(rect) : rect, style) ?? nowhere;
    // It is scrolled by pixels of its own: what is zoomed or scaled draws them larger or smaller.
    const wide = rect.width;
    const scale = wide / ((element as HTMLElement).offsetWidth || wide || 1);
    const [left, top] = [window.left - element.scrollLeft * scale, window.top - element.scrollTop * scale];
    const [right, bottom] = [left + element.scrollWidth * scale, top + element.scrollHeight * scale];
    const content = { left, top, right, bottom };
    const one = hides(style.overflowX) && hides(style.overflowY);
    if (one) {
      const x = scrollable(style.overflowX);
      const y = scrollable(style.overflowY);
      return {
        window,
        content: {
          left: x ? content.left : window.left,
          right: x ? content.right : window.right,
          top: y ? content.top : window.top,
          bottom: y ? content.bottom : window.bottom,
        },
      };
    }
    return { window, content };
  }
}

const hides = (value: string) => value !== 'visible' && value !== '';
const nowhere: Edges = { left: 0, top: 0, right: 0, bottom: 0 };
const scrollable = (value: string) => value === 'auto' || value === 'scroll' || value === 'overlay';
const scrolls = (style: CSSStyleDeclaration) => scrollable(style.overflowX) || scrollable(style.overflowY);

function cross(a: Edges, b: Edges): Edges | null {
  const edges = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return edges.right > edges.left && edges.bottom > edges.top ? edges : null;
}

/** What the body of a page hides the browser hides at the edges of the window, unless the root hides something itself. */
function cutsAtWindow(element: Element): boolean {
  return element === document.body && !hides(getComputedStyle(document.documentElement).overflowX);
}

function withWindow({ left, top, right, bottom }: Edges): Edges {
  const [wide, high] = [Math.max(right, innerWidth), Math.max(bottom, innerHeight)];
  return { left: Math.min(left, 0), top: Math.min(top, 0), right: wide, bottom: high };
}

function clipped(rect: Edges, style: CSSStyleDeclaration): Edges | null {
  return isCutAway(style) ? null : rect;
}

/** `clip` and `clip-path: inset()` hide texts meant for screen readers, and lists that are closed. */
export function isCutAway({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
  if (clip !== 'auto' && position !== 'static' && /^rect\((?:[01]px,? ?){4}\)$/.test(clip)) return true;
  return /^inset\((?:50|100)%/.test(clipPath);
}
