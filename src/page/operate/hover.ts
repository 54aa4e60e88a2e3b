import { notePointed } from '../hand/pointed.ts';
import { noEffect, settle } from './effect.ts';
import { cannot, explain } from './failure.ts';
import { called, type Operand, type OperateOptions, startBudget } from './operand.ts';
import { setOut } from './set-out.ts';
import { steppingAside } from './step-aside.ts';

/** Puts the mouse on the element and leaves it there; what opens then is the next step's to wait for. */
export async function hover(operand: Operand, options: OperateOptions): Promise<void> {
  const budget = startBudget(options);
  const { locator, spot } = operand;
  try {
    if (operand.role.startsWith('menuitem')) await setOut(locator, budget);
    const pointed = await locator.elementHandle(budget());
    const gaveWay = async () => pointed !== null && (await pointed.evaluate(hasGivenWay));
    const lies = (): Promise<{ under: boolean; part: boolean }> => locator.evaluate(readMouse, spot, budget());
    await steppingAside(operand, budget, async () => {
      try {
        await locator.hover({ ...budget(1_000), position: spot });
      } catch {
        if (await gaveWay()) return;
        // What lies over it in its own part of the page, seen or not, is what the mouse is to bring: no obstacle.
        await locator.hover({ ...budget(), position: spot, force: (await lies()).part });
      }
    });
    const { good } = await settle(
      async () => {
        if (await gaveWay()) return true;
        const { under } = await lies();
        // The page moved the element away under the mouse: follow it.
        if (!under) await locator.hover({ ...budget(), position: spot });
        return under;
      },
      (under) => under,
      budget,
    );
    if (good) return notePointed(operand);
  } catch (error) {
    throw await explain(error, operand, cannot(operand, 'にマウスを合わせられません', 'point at'), options);
  }
  const it = called(operand);
  throw noEffect({
    ja: `${it.ja}にマウスを合わせましたが、離れてしまいます。`,
    en: `Pointed at ${it.en}, but it does not stay under the mouse.`,
  });
}

/** Runs in the page: whether it is put away for what the mouse on it has opened in its place. */
function hasGivenWay(element: Node): boolean {
  const { parentElement } = element as Element;
  return !(element as Element).getClientRects().length && (parentElement?.matches(':hover') ?? false);
}

/**
 * Runs in the page: whether the mouse is on the element, or on what has come up over it in the part of the page around both;
 * and whether that is what lies over it. In documents without a doctype a bare `:hover` is for links alone.
 */
function readMouse(element: Element, spot: { x: number; y: number } | undefined): { under: boolean; part: boolean } {
  const isOn = (one: Element): boolean => one.matches(`${CSS.escape(one.localName)}:hover`);
  const { x, y, width, height } = element.getBoundingClientRect();
  const over = document.elementFromPoint(x + (spot?.x ?? width / 2), y + (spot?.y ?? height / 2));
  let around = over?.contains(element) ? null : (over?.parentElement ?? null);
  while (around && !around.contains(element)) around = around.parentElement;
  // A dialog, and what shades the page for it, lie over more than a part of it.
  const part = around !== null && around.getBoundingClientRect().height < innerHeight / 2;
  const rests = part && over !== null && isOn(over) && ![...over.querySelectorAll('*')].some(isOn);
  return { under: isOn(element) || rests, part };
}
