import { noEffect, settle } from './effect.ts';
import { cannot, explain } from './failure.ts';
import { called, type Operand, type OperateOptions, startBudget } from './operand.ts';

/** Where an element stands: among its siblings and on the screen. */
interface Place {
  parent: string;
  index: number;
  x: number;
  y: number;
}

/** Drags the element (or its handle) onto another one with the mouse; it must have moved afterwards. */
export async function drag(operand: Operand, onto: Operand, options: OperateOptions): Promise<void> {
  const budget = startBudget(options);
  const read = (): Promise<Place> => operand.locator.evaluate(placeOf, undefined, budget());
  try {
    const before = await read();
    await operand.locator.dragTo(onto.locator, { ...budget(), steps: 10 });
    const moved = (now: Place): boolean => JSON.stringify(now) !== JSON.stringify(before);
    if ((await settle(read, moved, budget)).good) return;
  } catch (error) {
    throw await explain(error, operand, cannot(operand, 'をドラッグできません', 'drag'), options);
  }
  const [it, there] = [called(operand), called(onto)];
  throw noEffect({
    ja: `${it.ja}を${there.ja}へドラッグしましたが、動きません。`,
    en: `Dragged ${it.en} onto ${there.en}, but it did not move.`,
  });
}

/** Runs in the page. */
function placeOf(element: Element): Place {
  const item = element.closest('li,tr,[role=listitem],[role=row],[role=option],[draggable=true]') ?? element;
  const box = item.getBoundingClientRect();
  return {
    parent: item.parentElement?.id ?? item.parentElement?.className ?? '',
    index: item.parentElement ? [...item.parentElement.children].indexOf(item) : -1,
    x: Math.round(box.x + window.scrollX),
    y: Math.round(box.y + window.scrollY),
  };
}
