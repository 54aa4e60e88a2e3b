import { unread } from '../in-page/read/tree.ts';
import type { Sight } from '../in-page/see/visible.ts';

/** A text on the screen with its box in the viewport: x, y, width, height. */
export interface SeenText {
  text: string;
  node: Node;
  box: [number, number, number, number];
}

const reach = 120;
const mostNeighbours = 6;

/** The short texts of a document, for telling what stands beside an element. */
export function seeTexts(root: Document | ShadowRoot, sight: Sight, into: SeenText[] = []): SeenText[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const { shadowRoot } = node as Element;
      if (shadowRoot) seeTexts(shadowRoot, sight, into);
      continue;
    }
    const parent = node.parentElement;
    const text = (node as Text).data.replace(/\s+/g, ' ').trim();
    if (!text || text.length > 80 || !parent || unread.has(parent.localName)) continue;
    const box = sight.boxOf(parent);
    if (box) into.push({ text, node, box: [box.x, box.y, box.width, box.height] });
  }
  return into;
}

/** The nearest texts around an element, nearest first, joined by spaces. Its own text is none of them. */
export function nearTexts(element: Element, box: SeenText['box'], texts: SeenText[]): string {
  const near: { text: string; far: number }[] = [];
  for (const { text, node, box: other } of texts) {
    const far = gap(box, other);
    if (far <= reach && !element.contains(node)) near.push({ text, far });
  }
  near.sort((a, b) => a.far - b.far);
  return near
    .slice(0, mostNeighbours)
    .map(({ text }) => text)
    .join(' ');
}

function gap(a: SeenText['box'], b: SeenText['box']): number {
  const x = Math.max(b[0] - (a[0] + a[2]), a[0] - (b[0] + b[2]), 0);
  const y = Math.max(b[1] - (a[1] + a[3]), a[1] - (b[1] + b[3]), 0);
  return x + y;
}

/** The address without what changes by itself or is secret: no query values, no tokens. */
export function stableHref(element: Element): string {
  const href = element.getAttribute('href');
  // Documents written by scripts have an address that nothing can be relative to.
  const base = /^https?:/.test(document.baseURI) ? document.baseURI : 'http://page.invalid';
  if (!href || !URL.canParse(href, base)) return '';
  const url = new URL(href, base);
  if (!/^https?:$/.test(url.protocol)) return url.protocol;
  const host = url.host === new URL(base).host ? '' : `//${url.host}`;
  const keys = [...url.searchParams.keys()];
  const hash = url.hash.startsWith('#/') || url.hash.startsWith('#!') ? url.hash.split('?', 1)[0] : '';
  return `${host}${url.pathname}${keys.length ? `?${keys.join('&')}` : ''}${hash}`;
}

/** The shape of an icon: hash of SVG paths, glyph of an icon font, name of the picture; '' when there is none. */
export function iconOf(element: Element, sight: Sight): string {
  const svg = element.localName === 'svg' ? element : element.querySelector('svg');
  if (svg) return `svg:${hash(shapeOf(svg))}`;
  const image = element.localName === 'img' ? element : element.querySelector('img');
  if (image) return `img:${baseName((image as HTMLImageElement).currentSrc)}`;
  const glyph = glyphOf(element);
  if (glyph) return `glyph:${glyph}`;
  const background = sight.style(element).backgroundImage;
  return background.startsWith('url(') ? `img:${baseName(background.slice(4, -1).replaceAll('"', ''))}` : '';
}

function shapeOf(svg: Element): string {
  const parts = svg.querySelectorAll('path,use,circle,rect,line,polyline,polygon,ellipse');
  const shapes = [...parts].map((part) =>
    ['d', 'href', 'xlink:href', 'points', 'cx', 'cy', 'r', 'x', 'y', 'width', 'height', 'x1', 'x2', 'y1', 'y2']
      .map((name) => part.getAttribute(name) ?? '')
      .join(' ')
      .trim(),
  );
  return shapes.join('|');
}

/** Icon fonts draw characters of the private use area, in the text or before it. */
function glyphOf(element: Element): string {
  const holder = element.querySelector('i,span,em') ?? element;
  const drawn = `${element.textContent?.slice(0, 20)}${getComputedStyle(holder, '::before').content}`;
  const glyph = /[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}]/u.exec(drawn)?.[0];
  return glyph ? glyph.codePointAt(0)!.toString(16) : '';
}

function baseName(address: string): string {
  if (address.startsWith('data:')) return hash(address);
  return (address.split(/[?#]/, 1)[0] ?? '').split('/').pop() ?? '';
}

/** FNV-1a, 32 bits, hex: small and the same everywhere. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
