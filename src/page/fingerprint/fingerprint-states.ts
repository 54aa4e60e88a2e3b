import { contains, parentOf, unread } from '../in-page/read/tree.ts';
import type { Sight } from '../in-page/see/visible.ts';
import type { RawPrint } from './fingerprint.ts';

const mostOptions = 60;
/** Lists mark the whole row that the pointer is on. */
const rows = 'tr,li,[role=row],[role=listitem],[role=option],[role=treeitem]';
const told = ['checked', 'expanded', 'selected', 'pressed', 'required', 'readonly', 'current'];
const liveRoles = new Set(['alert', 'status', 'log', 'marquee', 'timer', 'progressbar']);

/** The states of an element, in a fixed order: ticked, open, chosen, required, and those of the moment (`momentary`). */
export function statesOf(element: Element, box: RawPrint['box'], sight: Sight): string[] {
  const field = element as HTMLInputElement;
  const states = told.filter((name) => /^(true|mixed|page|step)$/.test(element.getAttribute(`aria-${name}`) ?? ''));
  const add = (name: string, holds: boolean) => {
    if (holds && !states.includes(name)) states.push(name);
  };
  const ticks = element.localName === 'input' && /^(checkbox|radio)$/.test(field.type);
  add('checked', ticks && field.checked);
  add('required', field.required === true);
  add('readonly', field.readOnly === true);
  add('expanded', element.localName === 'summary' && element.parentElement?.hasAttribute('open') === true);
  add('covered', isCovered(element, box, sight));
  // Old documents (quirks mode) know a bare `:hover` of links only.
  add('hovered', (element.closest(rows) ?? element).matches(':is(:hover)'));
  add('focused', element.matches(':focus-within'));
  add('pinned', isPinned(element, sight));
  add('scrolled-off', isScrolledOff(element, box, sight));
  return states.sort();
}

/** It keeps its place in the window while the page is scrolled, or may. */
function isPinned(element: Element, sight: Sight): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (/^(?:fixed|sticky)$/.test(sight.style(at).position)) return true;
  }
  return false;
}

/**
 * Something that has nothing to do with it lies over its middle or a corner (a dialog, a veil, a message), or it is
 * scrolled half out of the box it lies in.
 */
function isCovered(element: Element, [x, y, width, height]: RawPrint['box'], sight: Sight): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const [left, top, right, bottom] = [x + 2, y + 2, x + width - 2, y + height - 2];
  const points = [
    [x + width / 2, y + height / 2],
    ...[left, right].flatMap((at) => [
      [at, top],
      [at, bottom],
    ]),
  ];
  return points.some(([a, b]) => {
    const over = root.elementFromPoint(a!, b!);
    if (over === null || contains(element, over)) return false;
    return !contains(over, element) || isCutOff(element, over, [a!, b!], sight);
  });
}

/** Whether a box between the two, which shows only what fits into it, ends before the point. */
function isCutOff(element: Element, outer: Element, [x, y]: [number, number], sight: Sight): boolean {
  for (let at = parentOf(element); at && at !== outer; at = parentOf(at)) {
    const { overflowX, overflowY } = sight.style(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) return true;
  }
  return false;
}

/** A box that is scrolled, as that of a wide table, shows nothing of it just now. */
function isScrolledOff(element: Element, [x, y, width, height]: RawPrint['box'], sight: Sight): boolean {
  let free = sight.style(element).position;
  for (let at = parentOf(element); at && at !== document.body && free !== 'fixed'; at = parentOf(at)) {
    const { overflowX, overflowY, position } = sight.style(at);
    // What is placed by itself is cut off only by what it is placed in.
    if (free === 'absolute' && position === 'static') continue;
    free = position;
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    if (x + width <= left || x >= right || y + height <= top || y >= bottom) return true;
  }
  return false;
}

/** Whether the page says that what is here comes and goes by itself: live regions, clocks, bars of progress. */
export function variesByItself(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const live = at.getAttribute('aria-live');
    if (live === 'polite' || live === 'assertive' || liveRoles.has(at.getAttribute('role') ?? '')) return true;
    if (/^(progress|meter|output|marquee|time)$/.test(at.localName)) return true;
  }
  return false;
}

/** How the element and its words are drawn, in the words of style sheets; what is usual is left out. */
export function lookOf(element: Element, sight: Sight, words: Element): string {
  const style = sight.style(element);
  const letters = sight.style(words);
  const said: [string, string][] = [
    ['color', letters.color],
    ['background', style.backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : style.backgroundColor],
    ['picture', style.backgroundImage === 'none' ? '' : style.backgroundImage.replace(/url\(.*?\)/g, 'url')],
    ['border', style.borderTopStyle === 'none' ? '' : `${style.borderTopWidth} ${style.borderTopColor}`],
    ['corners', style.borderTopLeftRadius === '0px' ? '' : style.borderTopLeftRadius],
    ['size', letters.fontSize],
    ['weight', letters.fontWeight === '400' ? '' : letters.fontWeight],
    ['slant', letters.fontStyle === 'normal' ? '' : letters.fontStyle],
    ['line', letters.textDecorationLine === 'none' ? '' : letters.textDecorationLine],
    ['font', letters.fontFamily.split(',')[0]!.replaceAll('"', '')],
    ['opacity', style.opacity === '1' ? '' : style.opacity],
    ['shadow', style.boxShadow === 'none' ? '' : 'yes'],
  ];
  return said.flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])).join('; ');
}

/** What holds the first words in it: a tab or a button often wraps them. */
export function firstWords(element: Element): Element {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (/\S/.test((node as Text).data) && parent && !unread.has(parent.localName)) return parent;
  }
  return element;
}

/** The options of a browser's own list, which is not drawn before it is opened: each as an element without a size. */
export function optionsOf(element: Element, field: RawPrint): RawPrint[] {
  if (element.localName !== 'select') return [];
  const container = [...field.container, `combobox ${field.aname || field.label}`.trim()];
  return [...(element as HTMLSelectElement).options].slice(0, mostOptions).map((option, i) => ({
    ...field,
    ...{ tag: 'option', role: 'option', id: '', name: '', class: '', type: '', placeholder: '', label: '', testid: '' },
    ...{
      aname: option.text.trim(),
      text: option.text.trim(),
      disabled: option.disabled,
      states: [],
      icon: '',
      style: '',
    },
    ...{ neighbors: '', container, xpath: `${field.xpath}/option[${i + 1}]`, idxpath: '', button: false },
    box: [field.box[0], field.box[1], 0, 0],
  }));
}
