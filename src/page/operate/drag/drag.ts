import type { ElementHandle, Page } from 'playwright';
import type { Text } from '../../../base/text.ts';
import { noEffect } from '../effect.ts';
import { cannot, explain } from '../failure.ts';
import { whenHeard } from '../heard.ts';
import { type Budget, called, type Operand, type OperateOptions, startBudget } from '../operand.ts';
import { numberOf, reading, readingOf } from '../reading.ts';
import { hasEffect, traces } from './drag-effect.ts';
import { Ground, type Point } from './drag-ground.ts';
import { gripOn } from './grip-on.ts';

/** Where something is dragged: onto an element, so many px from there, or so many px from where it is. */
export interface Destination {
  onto?: Operand;
  right?: number;
  down?: number;
}

/** Titles of columns seldom take anything themselves. */
const below: Text = {
  ja: '題名の下に落とす画面では、down に何ピクセル下かを書いてください。',
  en: 'Where it is to be dropped below a title, write in `down` how many px below.',
};

/** How often what is aimed at is followed while the page moves. */
const follows = 3;

/** Drags the element, by its grip where it has one, with the mouse; something must have come of it. */
export async function drag(operand: Operand, destination: Destination, options: OperateOptions): Promise<void> {
  const budget = startBudget(options);
  try {
    await whenHeard(operand, budget);
    const first = await dragged(operand, destination, budget).catch(drawnAnewBefore);
    if (first.done) return;
    // What is drawn anew under the drag has lost what it was to become.
    if (first.lost && (await dragged(operand, destination, budget)).done) return;
  } catch (error) {
    throw await explain(error, operand, cannot(operand, 'をドラッグできません', 'drag'), options);
  }
  const it = called(operand);
  const there = destination.onto && called(destination.onto);
  const text = {
    ja: `${it.ja}を${there ? `${there.ja}へ` : ''}ドラッグしましたが、何も変わりません。`,
    en: `Dragged ${it.en}${there ? ` onto ${there.en}` : ''}, but nothing changed.`,
  };
  throw noEffect(text, destination.onto && below);
}

/** Whether something has come of it; `lost`: what is dragged was taken out of the page before it was dropped. */
async function dragged(
  operand: Operand,
  destination: Destination,
  budget: Budget,
): Promise<{ done: boolean; lost: boolean }> {
  const { page, locator, spot } = operand;
  const { onto } = destination;
  // Afterwards the words may fit another element, or none: what was gripped is held on to.
  const element = (await locator.elementHandle(budget())) as ElementHandle<Element>;
  const grip = await gripOn(element, onto !== undefined);
  const whole = (await numberOf(grip)) === (await numberOf(element));
  const position = whole ? spot : undefined;
  if (onto) await reading(onto.locator, 'bringIntoView', budget);
  await grip.hover({ ...budget(), position });
  const there = (await onto?.locator.elementHandle(budget())) as ElementHandle<Element> | undefined;
  const dragging = { operand, grip, onto, there };
  const before = await traces(dragging);
  const start = await pointOf(grip, position);
  // Read before anything gives way to what is dragged: it is to come where this one stands now.
  let aim = there ? await pointOf(there, onto?.spot) : start;
  const ground = await Ground.around(grip, onto?.frame === operand.frame ? there : undefined);
  let lost = false;
  await page.mouse.down();
  try {
    // Many begin a drag only after a few px.
    await page.mouse.move(start.x + 6 * toward(start.x, aim.x), start.y + 6 * toward(start.y, aim.y), { steps: 3 });
    await drawn(operand, budget);
    if (onto && !inView(aim, page)) {
      await reading(onto.locator, 'bringIntoView', budget);
      aim = await pointOf((await onto.locator.elementHandle(budget()))!, onto.spot);
      await ground.note();
    }
    const place = async (): Promise<Point> => {
      const { x, y } = await ground.moved();
      return { x: aim.x + x + (destination.right ?? 0), y: aim.y + y + (destination.down ?? 0) };
    };
    let end = await place();
    for (let times = 0; times <= follows; times++) {
      await page.mouse.move(end.x, end.y, { steps: times ? 3 : 15 });
      await drawn(operand, budget);
      const now = await place();
      if (now.x === end.x && now.y === end.y) break;
      end = now;
    }
    // What the pointer entered by the last move takes the drop only when it has moved there.
    await page.mouse.move(end.x - 1, end.y, { steps: 1 });
    await page.mouse.move(end.x, end.y, { steps: 1 });
    await drawn(operand, budget);
    lost = !(await readingOf(grip, 'there'));
  } finally {
    await page.mouse.up();
  }
  return { done: await hasEffect(dragging, before, budget, lost ? 2_000 : undefined), lost };
}

/** What is dragged was drawn anew before the mouse could be put on it. */
function drawnAnewBefore(error: Error): { done: boolean; lost: boolean } {
  if (!/not attached/.test(error.message)) throw error;
  return { done: false, lost: true };
}

async function pointOf(element: ElementHandle, spot: Point | undefined): Promise<Point> {
  const box = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return spot ? { x: box.x + spot.x, y: box.y + spot.y } : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function toward(from: number, to: number): number {
  return Math.sign(Math.round(to - from)) || 1;
}

function inView({ x, y }: Point, page: Page): boolean {
  const size = page.viewportSize();
  return !size || (x >= 0 && y >= 0 && x <= size.width && y <= size.height);
}

/** The page has answered to the move and drawn it. */
async function drawn({ frame }: Operand, budget: Budget): Promise<void> {
  const twice = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  await frame.locator(':root').evaluate(twice, undefined, budget());
}
