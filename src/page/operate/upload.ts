import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ElementHandle, FileChooser, Locator } from 'playwright';
import { StepFailure, UsageError } from '../../base/errors.ts';
import { inventory } from '../find/inventory.ts';
import { noEffect, settle } from './effect.ts';
import { cannot, explain } from './failure.ts';
import { whenHeard } from './heard.ts';
import { type Budget, called, listed, type Operand, type OperateOptions, startBudget } from './operand.ts';
import { elementTold, reading, readingOf } from './reading.ts';
import { watchStir } from './watch-stir.ts';

/** Milliseconds a button has to open the browser's file chooser. */
const chooserTime = 2_000;

/** Gives the files to the field, to the chooser its button opens, or drops them; then looks whether they arrived. */
export async function upload(operand: Operand, files: readonly string[], options: OperateOptions): Promise<void> {
  const budget = startBudget(options);
  for (const file of files) await mustExist(file);
  try {
    await whenHeard(operand, budget);
    const before = await shownText(operand, budget);
    const input = await give(operand, files, budget);
    const arrived = async (): Promise<boolean> => {
      if (input && (await holds(input, files))) return true;
      const now = await shownText(operand, budget);
      const more = (name: string): boolean => now.split(name).length > before.split(name).length;
      if (files.every((file) => more(basename(file)))) return true;
      return input !== undefined && (await isEmptied(input)) && (await showsMore(operand, before, now));
    };
    if ((await settle(arrived, Boolean, budget, 10_000)).good) return;
  } catch (error) {
    throw await explain(error, operand, cannot(operand, 'にファイルを渡せません', 'give files to'), options);
  }
  const [it, names] = [called(operand), listed(files.map((file) => basename(file)))];
  throw noEffect({
    ja: `${it.ja}に${names.ja}を渡しましたが、画面に取り込まれません。`,
    en: `Gave ${names.en} to ${it.en}, but the page did not take it.`,
  });
}

async function mustExist(file: string): Promise<void> {
  try {
    await access(file);
  } catch {
    throw new UsageError('no-file', { ja: `ファイル ${file} がありません。`, en: `There is no file ${file}.` });
  }
}

/** The input that took the files, when there is one. */
async function give(operand: Operand, files: readonly string[], budget: Budget): Promise<ElementHandle | undefined> {
  const { locator } = operand;
  const near = await reading(locator, 'fileInput', budget);
  if (near === null) return giveTo(operand, locator, files, budget);
  const input = await elementTold(locator, near);
  if (await readingOf(input, 'roomy')) return put(operand, input, files, budget);
  // Of a field that nobody sees only the page tells that it has the files: it may listen to another, or only once it was pressed.
  const stirs = await watchStir(operand, budget);
  await put(operand, input, files, budget);
  if (await stirs()) return input;
  const opener = await readingOf(input, 'fileOpener');
  return opener === null ? input : giveTo(operand, await elementTold(locator, opener), files, budget);
}

/** Presses what opens the browser's chooser, or drops them there. */
async function giveTo(
  operand: Operand,
  place: Locator | ElementHandle,
  files: readonly string[],
  budget: Budget,
): Promise<ElementHandle | undefined> {
  const opened = operand.page.waitForEvent('filechooser', budget(chooserTime)).catch(() => undefined);
  await place.click(budget());
  const chooser: FileChooser | undefined = await opened;
  budget();
  if (chooser) return put(operand, chooser.element(), files, budget);
  await operand.locator.drop({ files: [...files] }, budget());
  return undefined;
}

async function put(
  operand: Operand,
  input: ElementHandle,
  files: readonly string[],
  budget: Budget,
): Promise<ElementHandle> {
  if (files.length > 1 && !(await readingOf(input, 'takesMany'))) {
    const it = called(operand);
    throw new StepFailure('one-file', {
      ja: `${it.ja}にはファイルを 1 つしか渡せません（${files.length} 件を指定）。`,
      en: `${it.en} takes one file only; ${files.length} were given.`,
    });
  }
  await input.setInputFiles([...files], budget());
  return input;
}

async function holds(input: ElementHandle, files: readonly string[]): Promise<boolean> {
  // Rendered anew: then the page shows the name.
  const names = await readingOf(input, 'files').catch((): string[] => []);
  return files.every((file) => names.includes(basename(file)));
}

/** The page took the files out of the field, as it does to be given the same again. */
async function isEmptied(input: ElementHandle): Promise<boolean> {
  return readingOf(input, 'emptied').catch(() => false);
}

/** The page shows something new that is no message: what it read in the files. A message may be why it took none. */
async function showsMore({ page }: Operand, before: string, now: string): Promise<boolean> {
  const known = new Set(before.split('\n'));
  const added = now.split('\n').filter((line) => line.trim() && !known.has(line));
  if (!added.length) return false;
  const { notices } = await inventory(page);
  return added.some((line) => !notices.some((notice) => notice.includes(line.trim())));
}

async function shownText({ frame }: Operand, budget: Budget): Promise<string> {
  return reading(frame.locator('body'), 'textOfAll', budget);
}
