import type { ElementHandle } from 'playwright';
import { settle } from '../effect.ts';
import type { Budget, Operand } from '../operand.ts';
import { numberOf, readingOf } from '../reading.ts';
import { differ, type Traces } from './drag-traces.ts';
import { gripOn } from './grip-on.ts';

/** Milliseconds for what was drawn anew to be found again. */
const patience = 500;
/** Milliseconds that what was dragged must have stood still: on its way back it is elsewhere too. */
const rest = 80;

type Grip = ElementHandle<Element>;

/** What is dragged, by its grip, and what it is dropped on. */
export interface Dragging {
  operand: Operand;
  grip: Grip;
  onto?: Operand;
  there?: Grip;
}

/** What would show that a drag did something. */
export async function traces(dragging: Dragging): Promise<Traces> {
  const { operand, grip, onto, there } = dragging;
  const number = there && (await numberOf(there));
  if (!there || onto?.frame === operand.frame) return readingOf(grip, 'traces', number);
  // In another frame nothing stands to anything: each is looked at for itself.
  const [here, over] = [await readingOf(grip, 'traces'), await readingOf(there, 'traces', number)];
  return {
    ...here,
    dialogs: here.dialogs + over.dialogs,
    untold: here.untold || over.untold,
    parts: here.parts + over.parts,
    text: over.text,
  };
}

/** Waits until something has come of the drag, and stays so; `atMost` ms. */
export async function hasEffect(dragging: Dragging, before: Traces, budget: Budget, atMost?: number): Promise<boolean> {
  let last = '';
  let since = 0;
  const look = async (): Promise<boolean> => {
    const now = await traces(await drawnAnew(dragging, budget));
    const told = JSON.stringify(now);
    if (told !== last) [last, since] = [told, Date.now()];
    return Date.now() - since >= rest && differ(before, now);
  };
  return (await settle(look, Boolean, budget, atMost)).good;
}

/** Pages that draw themselves anew put others in the place of both; what is found by its words no more is gone. */
async function drawnAnew({ operand, grip, onto, there }: Dragging, budget: Budget): Promise<Dragging> {
  const isThere = (one: Grip) => readingOf(one, 'there');
  const anew = async ({ locator }: Operand) =>
    (await locator.elementHandle(budget(patience)).catch(() => null)) as Grip;
  const [stays, lies] = await Promise.all([isThere(grip), !there || isThere(there)]);
  const dropped = onto && there && !lies ? ((await anew(onto)) ?? there) : there;
  if (stays) return { operand, grip, onto, there: dropped };
  const element = await anew(operand);
  const gripped = element && (await gripOn(element, onto !== undefined).catch(() => null));
  return { operand, grip: gripped ?? grip, onto, there: dropped };
}
