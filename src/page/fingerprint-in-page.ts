// Runs in the page's isolated world, bundled as `dist/fingerprint.js`.
import type { FrameAnswer, RawPrint } from './fingerprint.ts';
import { boundsOf, containersOf, pathsOf } from './fingerprint-place.ts';
import { iconOf, nearTexts, type SeenText, seeTexts, stableHref } from './fingerprint-traits.ts';
import { controlSelector, isDisabled, nameOf, roleOf } from './in-page/roles.ts';
import { parentOf, textOf } from './in-page/tree.ts';
import { Sight } from './in-page/visible.ts';

const alsoSelector =
  'h1,h2,h3,h4,h5,h6,[role=heading],[onclick],[tabindex],label,img[alt],[role=row],[role=alert],[role=status]';
const mostElements = 3_000;
const longestText = 200;

/** What one pass over the document has worked out. */
interface Look {
  texts: SeenText[];
  sight: Sight;
  containers: Map<Element, string>;
}

/** Every element of the document that a reader can use or orient by, in document order. */
function readElements(): RawPrint[] {
  const sight = new Sight();
  const texts = seeTexts(document, sight);
  const elements: Element[] = [];
  gather(document, sight, elements);
  const prints: RawPrint[] = [];
  const containers = new Map<Element, string>();
  for (const element of elements) {
    const box = sight.boxOf(element);
    if (box && prints.length < mostElements) prints.push(printOf(element, boundsOf(box), { texts, sight, containers }));
  }
  return prints;
}

function gather(root: Document | ShadowRoot, sight: Sight, into: Element[]) {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(controlSelector) || element.matches(alsoSelector) || looksClickable(element, sight))
      into.push(element);
    if (element.shadowRoot) gather(element.shadowRoot, sight, into);
  }
}

/** Role-less `div`s and `span`s that a page made clickable show a hand; the outermost of them counts. */
function looksClickable(element: Element, sight: Sight): boolean {
  if (sight.style(element).cursor !== 'pointer') return false;
  const parent = parentOf(element);
  return !parent || sight.style(parent).cursor !== 'pointer';
}

function printOf(element: Element, box: RawPrint['box'], look: Look): RawPrint {
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const field = element as HTMLInputElement;
  const isField = /^(input|textarea|select)$/.test(element.localName);
  const role = roleOf(element);
  return {
    tag: element.localName,
    id: element.id,
    name: attribute('name'),
    class: attribute('class'),
    href: stableHref(element),
    alt: attribute('alt'),
    title: attribute('title'),
    type: isField || element.localName === 'button' ? (field.type ?? '') : attribute('type'),
    placeholder: attribute('placeholder'),
    testid: attribute('data-testid') || attribute('data-test') || attribute('data-qa') || attribute('data-cy'),
    role,
    aname: nameOf(element),
    label: isField ? [...(field.labels ?? [])].map((label) => shorten(textOf(label))).join(' ') : '',
    text: shorten(isField ? shownValue(field) : textOf(element)),
    button: role === 'button' || /\b(btn|button)\b/i.test(attribute('class')),
    disabled: isDisabled(element),
    ...pathsOf(element),
    container: containersOf(element, look.containers),
    neighbors: nearTexts(element, box, look.texts),
    icon: iconOf(element, look.sight),
    box,
  };
}

/** What a field shows; a password shows nothing that may be written down. */
function shownValue(field: HTMLInputElement): string {
  if (field.localName === 'select') {
    return [...(field as unknown as HTMLSelectElement).selectedOptions].map((option) => option.text).join(' ');
  }
  const secret = field.type === 'password' || /password|one-time-code/.test(field.autocomplete);
  return secret || /^(checkbox|radio|hidden|file)$/.test(field.type) ? '' : field.value;
}

function shorten(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longestText);
}

/** The engine: the answer leaves as the text of an element that is never attached. */
function queryAll(): Element[] {
  const answer: FrameAnswer = { title: document.title, scroll: [scrollX, scrollY], elements: readElements() };
  const carrier = document.createElement('output');
  carrier.textContent = JSON.stringify(answer);
  return [carrier];
}

export default { query: () => queryAll()[0], queryAll };
