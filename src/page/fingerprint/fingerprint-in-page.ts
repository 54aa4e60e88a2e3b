// Runs in the page's isolated world, bundled as `dist/fingerprint.js`.

import { controlSelector, isDisabled, nameOf, roleOf } from '../in-page/read/roles.ts';
import { inline, parentOf, textOf, unread } from '../in-page/read/tree.ts';
import { isDrawnSwitch } from '../in-page/see/drawn-switch.ts';
import { Field } from '../in-page/see/stand-in.ts';
import { Sight } from '../in-page/see/visible.ts';
import type { FrameAnswer, PrintQuery, RawPrint } from './fingerprint.ts';
import { boundsOf, containersOf, pathsOf } from './fingerprint-place.ts';
import { firstWords, lookOf, optionsOf, statesOf, variesByItself } from './fingerprint-states.ts';
import { iconOf, nearTexts, type SeenText, seeTexts, stableHref } from './fingerprint-traits.ts';
import { textsOverHidden } from './folded-away.ts';
import { labelBeside, wordsBehind } from './label-beside.ts';

const alsoSelector =
  'h1,h2,h3,h4,h5,h6,[role=heading],[onclick],[tabindex],label,img[alt],[role=row],[role=alert],[role=status]';
/** What carries the words inside it: they are not told a second time as plain text. */
const wordCarrier = `:is(${controlSelector}):not([role=radiogroup]),h1,h2,h3,h4,h5,h6,[role=heading],label`;
const mostElements = 3_000;
const mostTexts = 1_500;
const longestText = 200;

/** What one pass over the document has worked out. */
interface Look {
  texts: SeenText[];
  sight: Sight;
  containers: Map<Element, string>;
  /** What texts beside may be the labels of. */
  fields: Field[];
}

/** Every element of the document that a reader can use or orient by, and every plain text, in document order. */
function readDocument(): Pick<FrameAnswer, 'elements' | 'texts'> {
  const sight = new Sight();
  const found: Gathered = { elements: [], texts: [] };
  gather(document, sight, found);
  const fields = found.elements.filter((one) => isField(one, sight)).map((one) => new Field(one, sight));
  const look: Look = { texts: seeTexts(document, sight), sight, containers: new Map(), fields };
  return {
    elements: found.elements.flatMap((one) => printsOf(one, look)).slice(0, mostElements),
    texts: textsOf(found, look),
  };
}

interface Gathered {
  elements: Element[];
  texts: Element[];
}

function gather(root: Document | ShadowRoot, sight: Sight, into: Gathered) {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(controlSelector) || element.matches(alsoSelector) || looksClickable(element, sight))
      into.elements.push(element);
    else if (hasOwnText(element) && !isCarried(element)) into.texts.push(element);
    if (element.shadowRoot) gather(element.shadowRoot, sight, into);
  }
}

function hasOwnText(element: Element): boolean {
  if (unread.has(element.localName)) return false;
  for (const node of element.childNodes) if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
  return false;
}

/** Its words are told already, by what it lies in. */
function isCarried(element: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) if (at.matches(wordCarrier)) return true;
  const around = parentOf(element);
  // `<p>Read <b>this</b> now</p>`: the sentence is told as one.
  return around !== null && inline.has(element.localName) && hasOwnText(around);
}

function textsOf({ texts }: Gathered, look: Look): RawPrint[] {
  return texts.slice(0, mostTexts).flatMap((element) => {
    const box = look.sight.boxOf(element);
    return box ? [{ ...printOf(element, boundsOf(box), look, ''), role: roleOf(element) || 'text' }] : [];
  });
}

function printsOf(element: Element, look: Look): RawPrint[] {
  const box = look.sight.boxOf(element);
  if (!box) return [];
  const print = printOf(element, boundsOf(box), look, nameOf(element));
  return [print, ...optionsOf(element, print)];
}

/** Role-less `div`s and `span`s that a page made clickable show a hand; the outermost of them counts. */
function looksClickable(element: Element, sight: Sight): boolean {
  if (sight.style(element).cursor !== 'pointer') return false;
  const parent = parentOf(element);
  return !parent || sight.style(parent).cursor !== 'pointer';
}

function printOf(element: Element, box: RawPrint['box'], look: Look, aname: string): RawPrint {
  const attribute = (name: string) => element.getAttribute(name) ?? '';
  const field = element as HTMLInputElement;
  const isNative = nativeFields.test(element.localName);
  const role = seenRole(element, look.sight);
  return {
    tag: element.localName,
    id: element.id,
    name: attribute('name'),
    class: attribute('class'),
    href: stableHref(element),
    alt: attribute('alt'),
    title: attribute('title'),
    type: isNative || element.localName === 'button' ? (field.type ?? '') : attribute('type'),
    placeholder: attribute('placeholder'),
    // What the makers of a page call it for tests of theirs, whichever page: compared as `id` and `name` are, and never looked for by a step.
    testid: attribute('data-testid') || attribute('data-test') || attribute('data-qa') || attribute('data-cy'),
    role,
    aname,
    label: isField(element, look.sight) ? labelOf(field, aname, box, look) : '',
    text: shorten(isNative ? shownValue(field) : textOf(element)),
    button: role === 'button' || /\b(btn|button)\b/i.test(attribute('class')),
    disabled: isDisabled(element),
    states: statesOf(element, box, look.sight),
    live: variesByItself(element),
    style: lookOf(element, look.sight, element.matches(wordCarrier) ? firstWords(element) : element),
    ...pathsOf(element),
    container: containersOf(element, look.containers),
    neighbors: nearTexts(element, box, look.texts),
    icon: iconOf(element, look.sight),
    box,
  };
}

const nativeFields = /^(input|textarea|select)$/;

function isField(element: Element, sight: Sight): boolean {
  return nativeFields.test(element.localName) || fieldRoles.has(seenRole(element, sight));
}

/** A switch that a page draws itself is one to a reader, and to the steps that find it. */
function seenRole(element: Element, sight: Sight): string {
  return roleOf(element) || (isDrawnSwitch(element, sight) ? 'switch' : '');
}

/** Fields that a page made itself. */
const fieldRoles = new Set(['checkbox', 'radio', 'switch', 'combobox', 'textbox', 'searchbox', 'spinbutton', 'slider']);

function labelOf(field: HTMLInputElement, aname: string, box: RawPrint['box'], look: Look): string {
  const told = [...(field.labels ?? [])].map((label) => shorten(textOf(label))).join(' ');
  if (told || aname || field.type === 'submit' || field.type === 'button') return told;
  return (
    (/^(checkbox|radio)$/.test(field.type) && wordsBehind(field)) || labelBeside(field, box, look.texts, look.fields)
  );
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

/** The engine, asked for the print or for what is over hidden words: the answer leaves as the text of an element that is never attached. */
function queryAll(_: Node, body: string): Element[] {
  const asked = JSON.parse(body) as PrintQuery;
  const carrier = document.createElement('output');
  carrier.textContent = JSON.stringify(asked.kind === 'read' ? readFrame() : textsOverHidden(asked.words));
  return [carrier];
}

function readFrame(): FrameAnswer {
  return { title: document.title, scroll: [scrollX, scrollY], ...readDocument() };
}

export default { query: (root: Node, body: string) => queryAll(root, body)[0], queryAll };
