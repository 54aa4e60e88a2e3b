import { printedScale } from '../figures/size.ts';
import type { Scene } from '../model.ts';
import { placeScenes } from './place.ts';

/** Scenes share a page as long as their pictures keep this part of their size. */
const comfortable = 0.6;

/** Millimetres for each CSS pixel: pictures that are printed smaller than so are not made smaller still for company. */
const legible = 0.08;

/** What an author put on one page stays there as long as its pictures keep this part of their size. */
const bearable = 0.5;

/** What is bad about a page: that it is there, that it is empty, and that its pictures are small. */
const cost = { page: 0.15, empty: 1, small: 5 };

/** Pages from here to the end of the chapter. */
interface Plan {
  cost: number;
  pages: Scene[][];
}

/**
 * Divides scenes among pages so that pages are filled evenly and pictures stay large: of all divisions the best, not
 * the first that fits. Never tears a scene apart unless its sentences alone fill more than a page.
 */
export function paginate(scenes: Scene[]): Scene[][] {
  const whole = scenes.flatMap(splitLong);
  const plans: Plan[] = [];
  plans[whole.length] = { cost: 0, pages: [] };
  for (let from = whole.length - 1; from >= 0; from--) plans[from] = bestFrom(from, whole, plans);
  return plans[0]!.pages;
}

/** What the author put on one page stays there when it can be read. */
export function keepTogether(scenes: Scene[]): Scene[][] {
  return placeScenes(scenes, leastFit(scenes, bearable)) ? [scenes] : paginate(scenes);
}

/** A page that begins with this scene, as long as is best for it and for what comes after. */
function bestFrom(from: number, scenes: Scene[], plans: Plan[]): Plan {
  let best: Plan | undefined;
  for (let to = from + 1; to <= scenes.length; to++) {
    const page = scenes.slice(from, to);
    // A scene that fits on no page with others has one of its own.
    const price = priceOf(page) ?? (page.length === 1 ? cost.page : undefined);
    if (price === undefined) break;
    const rest = plans[to]!;
    if (!best || price + rest.cost < best.cost) best = { cost: price + rest.cost, pages: [page, ...rest.pages] };
  }
  return best!;
}

/** Undefined when the scenes do not share a page. */
function priceOf(scenes: Scene[]): number | undefined {
  const placed = placeScenes(scenes, leastFit(scenes));
  if (!placed) return undefined;
  return cost.page + cost.empty * placed.empty ** 2 + cost.small * (1 - placed.fit) ** 2;
}

function leastFit(scenes: Scene[], least = comfortable): number {
  const scales = scenes.flatMap(({ figures }) => figures.map(({ width }) => printedScale(width)));
  return Math.min(1, Math.max(least, legible / Math.min(...scales, 1)));
}

/** More sentences than a page holds go on on the next one, beside their pictures once more. */
function splitLong(scene: Scene): Scene[] {
  if (placeScenes([scene]) || scene.lines.length < 2) return [scene];
  const half = Math.ceil(scene.lines.length / 2);
  const figures = scene.figures.map((figure) => ({ ...figure, id: `${figure.id}-more`, caption: undefined }));
  const rest = { id: `${scene.id}-more`, figures, lines: scene.lines.slice(half) };
  return [...splitLong({ ...scene, lines: scene.lines.slice(0, half) }), ...splitLong(rest)];
}
