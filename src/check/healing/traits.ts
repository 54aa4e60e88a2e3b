import type { Fingerprint } from './fingerprint.ts';
import { readWords, type Words } from './likeness.ts';

/** A fingerprint made ready for comparing. `undefined` stands for "not recorded" everywhere. */
export interface Traits {
  tag?: string;
  role?: string;
  type?: string;
  /** What it is to a person, where several tags make the same thing. */
  kind?: 'button' | 'heading' | 'link';
  clickable: boolean;
  /** A person types or chooses here: the text is its value and may differ. */
  editable: boolean;
  /** Every way the element is called: accessible name, text, label, placeholder, alternative text. */
  names?: Words[];
  label?: Words;
  placeholder?: Words;
  /** Names that developers gave: id, form name, test id. */
  keys: readonly (Words | undefined)[];
  link?: Words;
  icon?: string;
  neighbours?: Words;
  steps?: string[];
  container?: string[];
  frame?: string;
  box?: readonly number[];
}

const clickableTags = new Set(['a', 'button', 'summary', 'option']);
const clickableRoles = new Set(
  'button link menuitem menuitemcheckbox menuitemradio tab option switch checkbox radio treeitem'.split(' '),
);
const editableTags = new Set(['input', 'textarea', 'select']);
const editableRoles = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox']);
const pressTypes = new Set(['submit', 'button', 'reset', 'image', 'checkbox', 'radio']);

const cache = new WeakMap<Fingerprint, Traits>();

/** Reads a fingerprint once; later calls with the same object are free. */
export function readTraits(element: Fingerprint): Traits {
  const known = cache.get(element);
  if (known) return known;
  const traits = read(element);
  cache.set(element, traits);
  return traits;
}

function read(e: Fingerprint): Traits {
  const tag = e.tag?.toLowerCase();
  const role = e.role?.toLowerCase();
  const type = e.type?.toLowerCase();
  const presses = (type !== undefined && pressTypes.has(type)) || (tag === 'input' && e.button === true);
  const editable = !presses && (editableTags.has(tag ?? '') || editableRoles.has(role ?? ''));
  return {
    tag,
    role,
    type,
    kind: kindOf(tag, role, presses),
    clickable: presses || clickableTags.has(tag ?? '') || clickableRoles.has(role ?? ''),
    editable,
    names: readNames(e, editable),
    label: wordsOf(e.label),
    placeholder: wordsOf(e.placeholder),
    keys: [e.id, e.name, e.testid].map(wordsOf),
    link: e.href === undefined ? undefined : readWords(placeOf(e.href)),
    icon: e.icon,
    neighbours: wordsOf(e.neighbors),
    steps: e.xpath?.split('/').filter(Boolean),
    container: e.container?.map((one) => readWords(one).text),
    frame: e.frame,
    box: e.box,
  };
}

function kindOf(tag: string | undefined, role: string | undefined, presses: boolean): Traits['kind'] {
  if (role === 'button' || role === 'link' || role === 'heading') return role;
  if (tag === 'button' || presses) return 'button';
  if (tag === 'a') return 'link';
  return /^h[1-6]$/.test(tag ?? '') ? 'heading' : undefined;
}

function wordsOf(raw: string | undefined): Words | undefined {
  return raw === undefined ? undefined : readWords(raw);
}

function readNames(e: Fingerprint, editable: boolean): Words[] | undefined {
  const given = [e.aname, e.label, e.placeholder, e.alt];
  const called = given.some(Boolean);
  if (!(editable && called)) given.push(e.text);
  if (given.every((one) => one === undefined)) return undefined;
  const names: Words[] = [];
  for (const one of given) {
    const words = readWords(one);
    if (words.text !== '' && !names.some((known) => known.text === words.text)) names.push(words);
  }
  return names;
}

/** Parameters that say where one came from, not where one goes, and what is new each time. */
const tracking = /^(utm_|ref|trk|gclid|fbclid|wt\.|[^=]+=[\w%.+-]{24,}$)/i;

/** Where a link leads, without what changes by itself: protocol, `www.`, tracking, places within a page. */
function placeOf(href: string): string {
  if (/^(javascript:|#(?![!/]))/i.test(href)) return '';
  const [address, hash = ''] = href.split('#', 2) as [string, string?];
  const [path, query = ''] = address.split('?', 2) as [string, string?];
  const place = path
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '');
  const asked = query.split('&').filter((one) => one !== '' && !tracking.test(one));
  const route = /^[!/]/.test(hash) ? [hash] : [];
  return [place, ...asked, ...route].join(' ');
}
