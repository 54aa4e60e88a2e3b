import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { tidy } from './compare.ts';
import { parentOf } from './tree.ts';

const byTag: Record<string, (element: Element) => string> = {
  a: (e) => (e.hasAttribute('href') ? 'link' : ''),
  area: (e) => (e.hasAttribute('href') ? 'link' : ''),
  summary: () => 'button',
  input: (e) => inputRoles[(e as HTMLInputElement).type] ?? (e.hasAttribute('list') ? 'combobox' : 'textbox'),
  select: (e) => ((e as HTMLSelectElement).multiple || (e as HTMLSelectElement).size > 1 ? 'listbox' : 'combobox'),
  label: () => '',
  td: () => 'cell',
};

const inputRoles: Record<string, string> = {
  button: 'button',
  submit: 'button',
  reset: 'button',
  image: 'button',
  checkbox: 'checkbox',
  radio: 'radio',
  number: 'spinbutton',
  range: 'slider',
  search: 'searchbox',
  hidden: '',
  file: 'file',
  color: 'color',
};

/** The ARIA role, or '' for elements that are only boxes. Password and date fields are textboxes; file fields `file`. */
export function roleOf(element: Element): string {
  const told = element.getAttribute('role')?.trim().split(/\s+/)[0]?.toLowerCase();
  if (told && told !== 'presentation' && told !== 'none' && !isMisnamed(element, told)) return told;
  const known = byTag[element.localName];
  if (known) return known(element);
  if (isEditor(element)) return 'textbox';
  return getRole(element) ?? '';
}

/** A field that says to be a part of the page, such as a search or a document, is still the field that the browser makes of it. */
function isMisnamed(element: Element, told: string): boolean {
  const isField = /^(?:input|select|textarea)$/.test(element.localName) || isEditor(element);
  return isField && told !== 'listbox' && !pressRoles.has(told);
}

/** The outermost of what is written in. */
function isEditor(element: Element): boolean {
  const around = parentOf(element) as HTMLElement | null;
  return (element as HTMLElement).isContentEditable && !around?.isContentEditable;
}

/** The accessible name, computed by the library; '' when there is none. */
export function nameOf(element: Element): string {
  if (element.matches(unworded)) return tidy((element as HTMLElement).title);
  try {
    return tidy(computeAccessibleName(element, { getComputedStyle: styleOfRead }));
  } catch {
    return '';
  }
}

/** The library would read the style sheet of a drawing, which is as unseen as the head of the page. */
const styleOfRead = (element: Element, pseudo?: string | null) =>
  getComputedStyle(element.localName === 'style' ? document.head : element, pseudo);

/** The library calls a button by the browser's own word for it, also where the markup takes that away. */
const unworded = 'input:is([type=submit],[type=reset])[value=""]:not([aria-label],[aria-labelledby])';

export function isDisabled(element: Element): boolean {
  if (element.matches(':disabled')) return true;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.getAttribute('aria-disabled') === 'true') return true;
  }
  return element.hasAttribute('disabled') && element.getAttribute('disabled') !== 'false';
}

const pressRoles = new Set(
  'button,link,menuitem,menuitemcheckbox,menuitemradio,tab,treeitem,option,checkbox,radio,switch,combobox,textbox,searchbox,spinbutton,slider,file,color,gridcell'.split(
    ',',
  ),
);

/** Whether a reader can do something with the element, by its role alone. */
export function isControl(element: Element): boolean {
  const role = roleOf(element);
  if (role === 'gridcell') return element.hasAttribute('tabindex') && element.hasAttribute('aria-selected');
  return pressRoles.has(role) || role === 'listbox';
}

/** A native or ARIA control by selector, for gathering them quickly. */
export const controlSelector = `a[href],area[href],button,input:not([type=hidden]),select,textarea,summary,[contenteditable]:not([contenteditable=false]),${withRole(
  'button,link,menuitem,menuitemcheckbox,menuitemradio,tab,treeitem,option,checkbox,radio,switch,combobox,textbox,searchbox,spinbutton,slider,listbox,radiogroup',
)}`;

/** Elements with one of the roles: most have none at all, which browsers find out sooner. */
export function withRole(roles: string): string {
  return `[role]:is(${roles.split(',').map((role) => `[role=${role}]`)})`;
}
