import { noEffect, settle } from './effect.ts';
import { cannot, explain } from './failure.ts';
import { called, type Operand, type OperateOptions, startBudget } from './operand.ts';
import { notePointed } from './pointed.ts';
import { setOut } from './set-out.ts';
import { steppingAside } from './step-aside.ts';

/** Puts the mouse on the element and leaves it there; what opens then is the next step's to wait for. */
export async function hover(operand: Operand, options: OperateOptions): Promise<void> {
  const budget = startBudget(options);
  const { locator, spot } = operand;
  try {
    if (operand.role.startsWith('menuitem')) await setOut(locator, budget);
    await steppingAside(operand, budget, () => locator.hover({ ...budget(), position: spot }));
    const { good } = await settle(
      async () => {
        const under = await locator.evaluate(isUnderMouse, undefined, budget());
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

/** Runs in the page. In documents without a doctype a bare `:hover` is for links alone. */
function isUnderMouse(element: Element): boolean {
  return element.matches(`${CSS.escape(element.localName)}:hover`);
}
