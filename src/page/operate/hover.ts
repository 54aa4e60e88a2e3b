import { notePointed } from '../hand/pointed.ts';
import { noEffect, settle } from './effect.ts';
import { cannot, explain } from './failure.ts';
import { called, type Operand, type OperateOptions, startBudget } from './operand.ts';
import { reading, readingOf } from './reading.ts';
import { setOut } from './set-out.ts';
import { steppingAside } from './step-aside.ts';

/** Puts the mouse on the element and leaves it there; what opens then is the next step's to wait for. */
export async function hover(operand: Operand, options: OperateOptions): Promise<void> {
  const budget = startBudget(options);
  const { locator, spot } = operand;
  try {
    if (operand.role.startsWith('menuitem')) await setOut(locator, budget);
    const pointed = await locator.elementHandle(budget());
    const gaveWay = async () => pointed !== null && (await readingOf(pointed, 'givenWay'));
    const lies = () => reading(locator, 'mouse', budget, spot);
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
