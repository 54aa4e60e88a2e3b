import type { Page } from 'playwright';
import { settle } from './effect.ts';
import type { Budget, Operand } from './operand.ts';
import { reading } from './reading.ts';

/** Milliseconds in which a page shows that it has heard of something. */
const hearsWithin = 1_500;

/** From now on: whether anything changes in the page, or it asks for something, soon after what is done to it meanwhile. */
export async function watchStir({ page, frame }: Operand, budget: Budget): Promise<() => Promise<boolean>> {
  const read = () => reading(frame.locator('body'), 'stir', budget);
  const before = await read();
  const asked = watchAsked(page);
  return async () => {
    try {
      return (await settle(read, (now) => asked.yet() || now !== before, budget, hearsWithin)).good;
    } finally {
      asked.stop();
    }
  };
}

/** From now on: whether the page has asked for anything yet. */
export function watchAsked(page: Page): { yet: () => boolean; stop: () => void } {
  let asked = false;
  const ask = (): void => {
    asked = true;
  };
  page.on('request', ask);
  return { yet: () => asked, stop: () => page.off('request', ask) };
}
