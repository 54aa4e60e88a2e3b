import type { ElementHandle } from 'playwright';
import { elementTold, numberOf, readingOf } from '../reading.ts';

export interface Point {
  x: number;
  y: number;
}

/**
 * The part of the page that has both what is dragged and what it is dropped on. It stands still while things in it give way;
 * where it moves, as under a notice that comes above it, what is aimed at in it has moved along.
 */
export class Ground {
  readonly #part: ElementHandle<Element> | null;
  #corner: Point | null;

  private constructor(part: ElementHandle<Element> | null, corner: Point | null) {
    this.#part = part;
    this.#corner = corner;
  }

  static async around(grip: ElementHandle<Element>, there: ElementHandle<Element> | undefined): Promise<Ground> {
    const around = there && (await readingOf(grip, 'ground', await numberOf(there)));
    const part = around ? await elementTold(grip, around) : null;
    return new Ground(part, await cornerOf(part));
  }

  /** From here on it is told how far it has moved. */
  async note(): Promise<void> {
    this.#corner = await cornerOf(this.#part);
  }

  /** CSS px since it was noted; of one that was drawn anew nothing is known. */
  async moved(): Promise<Point> {
    const now = await cornerOf(this.#part);
    return now && this.#corner ? { x: now.x - this.#corner.x, y: now.y - this.#corner.y } : { x: 0, y: 0 };
  }
}

async function cornerOf(part: ElementHandle<Element> | null): Promise<Point | null> {
  return (await part?.boundingBox()) ?? null;
}
