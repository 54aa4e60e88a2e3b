import { roleOf } from '../in-page/read/roles.ts';
import { markupParentOf, parentOf, textOf } from '../in-page/read/tree.ts';

const titled = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]';
const containerRoles = new Set(
  'dialog alertdialog main navigation banner contentinfo complementary form search region table grid row list menu menubar tablist tabpanel toolbar tree group article'.split(
    ' ',
  ),
);

/** What the element lies in, outermost first: role and title of landmarks, dialogs, sections, rows. `known`: one look's. */
export function containersOf(element: Element, known: Map<Element, string>): string[] {
  const path: string[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const words = known.get(at) ?? wordsOf(at);
    known.set(at, words);
    if (words) path.unshift(words);
  }
  return path;
}

function wordsOf(element: Element): string {
  const role = roleOf(element);
  const isContainer = containerRoles.has(role) || element.localName === 'section' || element.localName === 'fieldset';
  const title = isContainer || hasOwnHeading(element) ? titleOf(element) : '';
  if (!isContainer && !title) return '';
  return `${role || element.localName} ${title}`.trim();
}

/** A box whose first child is a heading is a section to its reader, whatever its tag. */
function hasOwnHeading(element: Element): boolean {
  return element.localName !== 'body' && element.firstElementChild?.matches(titled) === true;
}

function titleOf(element: Element): string {
  const told = element.getAttribute('aria-label');
  if (told) return told.trim();
  const root = element.getRootNode() as Document | ShadowRoot;
  const titles = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const named = titles.map((id) => root.getElementById(id)).find((found) => found !== null);
  const heading = named ?? element.querySelector(titled);
  return heading ? textOf(heading).replace(/\s+/g, ' ').trim().slice(0, 80) : '';
}

/** Paths as the published data set of such fingerprints writes them; shadow hosts count as parents. */
export function pathsOf(element: Element): { xpath: string; idxpath: string } {
  const steps: string[] = [];
  let idxpath = '';
  for (let at: Element | null = element; at; at = markupParentOf(at)) {
    if (!idxpath && at.id && at !== element) idxpath = [`//*[@id='${at.id}']`, ...steps].join('/');
    steps.unshift(`${at.localName}[${placeAmongTwins(at)}]`);
  }
  const xpath = `/${steps.join('/')}`;
  return { xpath, idxpath: idxpath || xpath };
}

function placeAmongTwins(element: Element): number {
  let place = 1;
  for (let twin = element.previousElementSibling; twin; twin = twin.previousElementSibling) {
    if (twin.localName === element.localName) place += 1;
  }
  return place;
}

/** Whole px: fractions differ between machines and say nothing. */
export function boundsOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return [x, y, width, height].map(Math.round) as [number, number, number, number];
}
