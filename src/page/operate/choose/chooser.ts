import { entriesOfBox } from '../../in-page/read/list-box.ts';
import { segmentsOf } from '../../in-page/read/segments.ts';
import { alikeTexts } from './alike.ts';

/** What a list looks like from outside. */
export interface Chooser {
  /**
   * select: a list of the browser; suggested: a text field with suggestions of the browser; group: the choices stand
   * there all the time; popup: they open when it is pressed; cell: one of a grid, that turns into a list when it is pressed.
   */
  kind: 'select' | 'suggested' | 'group' | 'popup' | 'cell';
  /** Its list is open already. */
  open: boolean;
  /** It says that its list is not open. */
  closed: boolean;
  inDialog: boolean;
  /** Something empty lies over it that takes the next press, wherever that falls, and shuts the list. */
  caught: boolean;
  /** What stands in a row with it and looks alike: it may be one of the choices itself, and open nothing. */
  alike: string[];
}

/** Runs in the page. */
export function readChooser(start: Element): Chooser {
  // Other elements have a `control` of their own meaning.
  const target = (start.localName === 'label' && (start as HTMLLabelElement).control) || start;
  const role = target.getAttribute('role') ?? '';
  const entries =
    '[aria-pressed],[role=option],[role=radio],[role=checkbox],input[type=radio],input[type=checkbox],[role=menuitem]';
  // Also through shadow roots and what is slotted into them.
  const within = (root: ParentNode, selector: string): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const slotted =
        element.localName === 'slot' ? (element as HTMLSlotElement).assignedElements({ flatten: true }) : [];
      return [element, ...slotted].flatMap((one) => [
        ...(one.matches(selector) ? [one] : []),
        ...(one !== element ? within(one, selector) : []),
        ...(one.shadowRoot ? within(one.shadowRoot, selector) : []),
      ]);
    });
  // Of a hidden one, what is drawn right behind it.
  const isDrawn = (entry: Element): boolean =>
    [entry.closest('label') ?? entry, entry.nextElementSibling].some((one) => one && one.getClientRects().length > 0);
  const holds = (root: ParentNode): boolean => within(root, entries).some(isDrawn);
  const standing =
    target.matches('[role=radio],input[type=radio]') ||
    // A list box that opens another shows in itself, as an entry, what is chosen.
    (/^(radiogroup|listbox|group|menu|tree|menubar)$/.test(role) &&
      !target.matches('[role=listbox][aria-haspopup]:not([aria-haspopup=false])')) ||
    target.localName === 'fieldset' ||
    (!role && within(target, 'input[type=radio],[role=radio],[aria-pressed]').length > 1);
  const says = (state: string): boolean =>
    target.matches(`[aria-expanded=${state}]`) || within(target, `[aria-expanded=${state}]`).length > 0;
  const open = says('true');
  const group =
    segmentsOf(target).length > 0 ||
    entriesOfBox(target).length > 0 ||
    (standing &&
      (target.matches('[role=radio],input[type=radio]') ||
        holds(target) ||
        (target.shadowRoot !== null && holds(target.shadowRoot))));
  const suggests = target.localName === 'input' && (target as HTMLInputElement).list !== null;
  const things = 'input,select,textarea,button,[role=combobox],[aria-haspopup],[aria-expanded]';
  const cell =
    target.matches('td,[role=cell],[role=gridcell]') &&
    ![target, ...within(target, '*')].some((one) => one.matches(things));
  const kind =
    target.localName === 'select' ? 'select' : suggests ? 'suggested' : group ? 'group' : cell ? 'cell' : 'popup';
  const inDialog = start.closest('dialog,[role=dialog],[aria-modal=true]') !== null || isPinned(start);
  const { x, y, width, height } = start.getBoundingClientRect();
  const over = (start.getRootNode() as Document | ShadowRoot).elementFromPoint(x + width / 2, y + height / 2);
  const apart = over !== null && !over.contains(start) && !start.contains(over);
  const caught = apart && over.children.length === 0 && !over.textContent?.trim() && over.clientHeight >= innerHeight;
  return { kind, open, closed: !open && says('false'), inDialog, caught, alike: alikeTexts(target) };
}

/** In a box that stays in the window, as dialogs without a role do: Escape might put that away. */
function isPinned(start: Element): boolean {
  for (let at: Element | null = start.parentElement; at; at = at.parentElement)
    if (getComputedStyle(at).position === 'fixed') return true;
  return false;
}
