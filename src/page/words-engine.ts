import type { Frame, Locator } from 'playwright';
import { StepFailure } from '../base/errors.ts';
import { registerBundled } from './bundled-engine.ts';
import type { Query } from './in-page/protocol.ts';

/** Makes the `words` engine known to Playwright, before the first context is made. */
export function registerWords(): Promise<void> {
  return registerBundled('words', '#in-page');
}

/** A locator made of a query of the engine. */
export function wordsLocator(frame: Frame, query: Query): Locator {
  return frame.locator(wordsSelector(query));
}

export function wordsSelector(query: Query): string {
  return `words=${JSON.stringify(query)}`;
}

export interface AskOptions {
  signal?: AbortSignal;
  /** Milliseconds. */
  timeout: number;
}

/** What the engine answers in that frame: one round trip, by way of a detached element's text. */
export async function ask<Answer>(frame: Frame, query: Query, { signal, timeout }: AskOptions): Promise<Answer> {
  const asked = wordsLocator(frame, query).textContent({ signal, timeout: Math.max(1, timeout) });
  const text = await asked.catch((error: Error) => {
    const selector = /.*: '(.*)' is not a valid selector/s.exec(error.message)?.[1];
    throw selector === undefined ? error : noSelector(selector);
  });
  return JSON.parse(text ?? 'null') as Answer;
}

function noSelector(selector: string): StepFailure {
  const text = { ja: `「${selector}」は CSS セレクターとして読めません。`, en: `"${selector}" is no CSS selector` };
  return new StepFailure('bad-css', text, { final: true });
}

const numbers = new WeakMap<Frame, Promise<number>>();

/** The number by which the parent document knows the frame's element; asked once a frame. */
export function frameNumber(frame: Frame): Promise<number> {
  let number = numbers.get(frame);
  if (!number) {
    number = readNumber(frame);
    numbers.set(frame, number);
    // A frame in the middle of being replaced is asked again.
    number.catch(() => numbers.delete(frame));
  }
  return number;
}

/**
 * The frame says which of its parent's frames it is, and the parent which element that is: far less to ask for than the
 * element itself, which frames within shadow roots still need.
 */
async function readNumber(frame: Frame): Promise<number> {
  const parent = frame.parentFrame();
  const place = () => ask<number>(frame, { kind: 'place' }, { timeout: 1_000 });
  const before = await place();
  if (parent && before >= 0) {
    const number = await ask<number>(parent, { kind: 'frame-at', place: before }, { timeout: 1_000 });
    // Frames that come or go meanwhile move the others.
    if (number > 0 && (await place()) === before) return number;
  }
  return readElement(frame);
}

async function readElement(frame: Frame): Promise<number> {
  const element = await frame.frameElement();
  const told = await element.$('words={"kind":"id"}');
  const number = Number(await told?.textContent());
  await Promise.all([element.dispose(), told?.dispose()]);
  return number;
}
