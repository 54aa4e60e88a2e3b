import type { Purpose } from '../../../steps/target.ts';
import { classesOf } from '../read/classes.ts';
import { controlSelector, roleOf, withRole } from '../read/roles.ts';
import { arrowBehind } from '../read/split-button.ts';
import { looksLikeOpener } from './opener.ts';

/** What a purpose acts on: roles with how readily a reader would mean them, most ready highest. */
const wanted: Record<Purpose, Record<string, number>> = {
  press: {
    ...ranks(3, 'button,link,menuitem,menuitemcheckbox,menuitemradio,tab,treeitem,option,gridcell'),
    ...ranks(2, 'checkbox,radio,switch,combobox,listbox'),
    ...ranks(1, 'textbox,searchbox,spinbutton,slider,file,color'),
  },
  hover: {
    ...ranks(3, 'button,link,menuitem,menuitemcheckbox,menuitemradio,tab,treeitem,option,gridcell'),
    ...ranks(2, 'checkbox,radio,switch,combobox,listbox,textbox,searchbox,spinbutton,slider,file,color'),
  },
  unfold: ranks(3, 'button,link,menuitem,tab,treeitem'),
  drop: ranks(1, 'button,link,menuitem,menuitemcheckbox,menuitemradio,tab,treeitem,option,gridcell'),
  fill: { ...ranks(3, 'textbox,searchbox,spinbutton'), ...ranks(2, 'combobox'), ...ranks(1, 'slider,color') },
  choose: {
    ...ranks(3, 'combobox,listbox,radiogroup'),
    ...ranks(1, 'button,link,menuitem,tree,grid,group,tablist,textbox'),
  },
  open: ranks(1, 'button,link,textbox,searchbox,spinbutton'),
  check: {
    ...ranks(3, 'checkbox,radio,switch'),
    ...ranks(2, 'menuitemcheckbox,menuitemradio,menuitem,button,option,treeitem'),
  },
  upload: { file: 3 },
  see: {},
};

const textFields = 'input:not([type=hidden],[type=checkbox],[type=radio],[type=submit],[type=button])';

/** Where what a purpose acts on is to be looked for: selectors of little more than that, for pages of thousands of buttons. */
export const fieldSelectors: Record<Purpose, string[]> = {
  press: [controlSelector],
  hover: [controlSelector],
  unfold: [controlSelector],
  drop: [controlSelector],
  see: [controlSelector],
  fill: [
    textFields,
    'textarea',
    '[contenteditable]',
    withRole('textbox,searchbox,spinbutton,combobox,slider'),
    'iframe',
  ],
  choose: [
    'input:not([type=hidden],[type=checkbox],[type=radio])',
    'select',
    'textarea',
    '[contenteditable]',
    '[aria-haspopup]',
    '[aria-expanded]',
    'fieldset',
    withRole('combobox,listbox,radiogroup,textbox,tree,group'),
  ],
  open: [
    'button',
    'a',
    textFields,
    'textarea',
    '[contenteditable]',
    withRole('button,link,textbox,searchbox,spinbutton'),
  ],
  check: [
    'input:is([type=checkbox],[type=radio])',
    '[aria-pressed]',
    '[aria-checked]',
    withRole('checkbox,radio,switch,menuitemcheckbox,menuitemradio,menuitem,option,treeitem'),
  ],
  upload: ['input[type=file]'],
};

function ranks(rank: number, roles: string): Record<string, number> {
  return Object.fromEntries(roles.split(',').map((role) => [role, rank]));
}

/** How readily the element is meant for the purpose; 0 when it cannot be. */
export function readiness(element: Element, purpose: Purpose): number {
  if (element.localName === 'iframe' && holdsEditor(element as HTMLIFrameElement)) return purpose === 'fill' ? 2 : 0;
  if (isTwin(element)) return 0;
  const role = roleOf(element) || (purpose === 'choose' && opensAround(element) ? 'button' : '');
  const rank = wanted[purpose][role] ?? 0;
  if (!rank) return 0;
  if (purpose === 'fill') {
    if (element.localName === 'select' || (element.localName === 'button' && role === 'combobox')) return 0;
    if (role === 'combobox' && !takesText(element)) return 0;
    return rank;
  }
  if (purpose === 'check' && element.matches(shownOnly)) return 0;
  // The box of the browser within the one that a kit draws around it, and that says so: they are one.
  if (purpose === 'check' && element.localName === 'input' && element.parentElement?.closest(drawn)) return 0;
  // Of what was chosen so far: more is chosen by the field in it.
  if (purpose === 'choose' && role === 'listbox' && element.querySelector('[role=combobox]')) return 0;
  if (purpose === 'choose' && role === 'listbox' && isOfField(element)) return 0;
  // A text field may open a list as well: where one stands before a box that looks so, the words are its own.
  if (purpose === 'open' && element.matches(listless)) return 0;
  if (purpose === 'open') return isForTyping(element) || looksLikeOpener(element) || arrowBehind(element) ? 1 : 0;
  if (purpose === 'choose' && rank === 1) {
    if (role === 'group') return holdsChoices(element) ? 1 : 0;
    if (role === 'tablist' || role === 'tree' || role === 'grid') return 1;
    return opensList(element) ? 2 : 0;
  }
  if (purpose === 'check' && role === 'button')
    return element.hasAttribute('aria-pressed') || element.hasAttribute('aria-checked') ? 2 : 0;
  if (purpose === 'check' && /^(?:option|treeitem|menuitem)$/.test(role)) {
    return element.hasAttribute('aria-checked') || element.querySelector('input[type=checkbox],[role=checkbox]')
      ? 1
      : 0;
  }
  return rank;
}

/** Editors of formatted text often write in a document of their own, which has no words of the page around it. */
function holdsEditor({ contentDocument }: HTMLIFrameElement): boolean {
  if (contentDocument?.designMode === 'on') return true;
  const [body] = contentDocument?.getElementsByTagName('body') ?? [];
  return body?.isContentEditable === true;
}

/**
 * Whether one of what a group holds is chosen. Fields that only stand in one frame are no choices, whatever is ticked
 * among them; radio buttons of one name are, also where the last has a field behind it.
 */
function holdsChoices(group: Element): boolean {
  if (group.localName === 'fieldset' && group.querySelector(plainFields)) return radioNames(group).size === 1;
  return group.querySelector(choices) !== null || group.querySelectorAll('[aria-pressed]').length > 1;
}

function radioNames(group: Element): Set<string> {
  return new Set([...group.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ name }) => name));
}

const choices = 'input[type=radio],input[type=checkbox],[role=radio],[role=checkbox],[role=option]';
const plainFields =
  'select,textarea,[role=combobox],[role=switch],input:not([type=radio],[type=checkbox],[type=hidden],[type=submit],[type=button])';

/** A box that shows a state, and takes none; a table whose cells are not written in may be ticked in all the same. */
export const shownOnly = '[aria-readonly=true]:is(input,[role=checkbox],[role=radio],[role=switch])';

const drawn = '[role=checkbox],[role=radio],[role=switch]';

/** The open list of a field that has the same label: what is chosen in one is chosen in the other. */
function isOfField(list: Element): boolean {
  const fields = list.id ? [...(list.getRootNode() as ParentNode).querySelectorAll('[role=combobox]')] : [];
  const owned = fields.filter((field) => field.getAttribute('aria-controls') === list.id && field.checkVisibility());
  return owned.some((field) =>
    ['aria-labelledby', 'aria-label'].some(
      (by) => list.hasAttribute(by) && list.getAttribute(by) === field.getAttribute(by),
    ),
  );
}

/** The field of the browser that a kit keeps unseen right behind its own, for the form to send: they are one. */
function isTwin(field: Element): boolean {
  if (!field.matches('select[aria-hidden=true],input[aria-hidden=true]')) return false;
  return field.previousElementSibling?.matches(`${drawn},[role=combobox]`) ?? false;
}

/** Fields that nothing is chosen in: no script makes a list of them. */
export const listless = '[type=password],[type=range],[type=color],[type=number]:not([list])';

/** Something is typed into it. */
export const isForTyping = (element: Element): boolean => /^(?:textbox|searchbox|spinbutton)$/.test(roleOf(element));

function takesText(element: Element): boolean {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return true;
  return (element as HTMLElement).isContentEditable || Boolean(element.querySelector('input:not([type=hidden])'));
}

/** A box that says for the plain button in it that a list opens. */
function opensAround(element: Element): boolean {
  return (
    element.hasAttribute('aria-haspopup') &&
    (element.shadowRoot ?? element).querySelector('button') !== null &&
    !element.querySelector('input,select,textarea,[role=combobox],[aria-haspopup]')
  );
}

function opensList(element: Element): boolean {
  const popup = element.getAttribute('aria-haspopup');
  return (
    (popup !== null && popup !== 'false') ||
    element.hasAttribute('aria-expanded') ||
    element.hasAttribute('list') ||
    // Nobody labels a button that only does something: it shows what is chosen.
    (element instanceof HTMLButtonElement && element.labels.length > 0) ||
    // Scripts that add a list to a text field often say so in its class alone.
    (element.localName === 'input' && /auto-?complete|typeahead|combo/i.test(classesOf(element)))
  );
}
