import type { Target } from '../../../steps/target.ts';
import { closest } from '../read/tree.ts';
import type { Ranked } from './fit.ts';

/** What something was entered into last, until a button is pressed. */
let entered: Element | undefined;

const startOf = (event: Event) => event.composedPath()[0];

// From the first look at the document on, which is before anything is entered.
addEventListener(
  'input',
  (event) => {
    const field = startOf(event);
    if (field instanceof Element) entered = field;
  },
  true,
);
addEventListener(
  'click',
  (event) => {
    const pressed = startOf(event);
    if (pressed instanceof Element && closest(pressed, (e) => e.matches(buttons))) entered = undefined;
  },
  true,
);

const buttons = 'button,a,[role=button],input:is([type=submit],[type=button],[type=image],[type=reset])';

/** Of equal buttons in several forms the one of the form in which something was just entered: who fills it in means to send it. */
export function ofEnteredForm(equals: Ranked[], { purpose, nth }: Target): Ranked[] {
  const form = entered?.isConnected && formOf(entered);
  if (!form || equals.length < 2 || purpose !== 'press' || nth) return equals;
  const own = equals.filter(({ shown }) => formOf(shown.control) === form);
  return own.length === 1 ? own : equals;
}

const formOf = (control: Element): unknown => (control as HTMLInputElement).form;
