import { relative, resolve } from 'node:path';
import type * as z from 'zod';
import { RunbookError } from '../schema/diagnostic.ts';
import { validate } from '../schema/validate.ts';
import { singleOrigin } from './default-origin.ts';
import { RunbookFiles } from './files.ts';
import { type Form, formOf } from './form.ts';
import type { Chapter, Runbook } from './model.ts';
import { notesOf } from './notes.ts';
import { readChapter, readTrouble } from './read-parts.ts';
import { checkSteps } from './read-steps.ts';
import { at, type Reading } from './reading.ts';
import { runbookShape } from './shape.ts';
import { verify } from './verify.ts';
import { verifyInputs } from './verify-inputs.ts';
import { verifyNames } from './verify-names.ts';
import { verifyOutside } from './verify-outside.ts';

/** Reads a runbook to the form in which it is kept. What a mere copy names outside of itself is not where the copy is. */
export function readForm(path: string, isCopy = false): Form {
  const { runbook, files } = readRunbook(path, isCopy);
  return formOf({ runbook, notes: notesOf(runbook, files) }, files);
}

/** Reads a runbook and all its files from their YAML. Throws RunbookError with every mistake at once. */
export function readRunbook(path: string, isCopy = false): { runbook: Runbook; files: RunbookFiles } {
  const files = new RunbookFiles(path);
  const { problems } = files;
  const refuse = () => {
    if (problems.list.length) throw new RunbookError(problems.list);
  };
  const file = files.read(resolve(path), relative('', resolve(path)) || path);
  if (!file) refuse();
  const { positions } = file!;
  const reading: Reading = { positions, problems, files, path: [], trail: [resolve(path)] };
  if (Array.isArray(file!.value)) problems.add(positions, [], bareList, bareListHint);
  const value = Array.isArray(file!.value) ? undefined : validate(runbookShape, file!.value, reading, problems);
  const runbook = value && readValue(value, path, reading);
  if (!runbook) checkSteps(file!.value, reading);
  verifyNames(file!, files);
  if (!runbook) refuse();
  runbook!.texts = Object.fromEntries([...files.sources()].map(([path, { text }]) => [path, text]));
  verify(runbook!, file!, files);
  verifyInputs(runbook!, file!, problems);
  if (!isCopy) verifyOutside(runbook!, files);
  refuse();
  return { runbook: runbook!, files };
}

const bareList = {
  ja: 'ランブックは一覧ではなく、title: で始まるキーの組です。',
  en: 'a runbook is no list: it has keys, `title` first',
};
const bareListHint = { ja: '手順の一覧は steps: の下に書いてください。', en: 'write the list of steps under `steps:`' };

function readValue(value: z.output<typeof runbookShape>, path: string, reading: Reading): Runbook {
  const chapters = readChapters(value, reading);
  const origins = Object.fromEntries(Object.entries(value.origins ?? {}).map(([name, list]) => [name, [list].flat()]));
  return {
    ...value,
    path,
    texts: {},
    history: value.history ?? [],
    origins,
    inputs: singleOrigin(value.inputs ?? {}, origins, chapters),
    words: value.words ?? {},
    trouble: readTrouble(value.trouble, at(reading, 'trouble')),
    chapters,
    hint: value.hint ?? [],
    trademarks: value.trademarks ?? [],
    appendix: value.appendix ?? [],
    redact: value.redact ?? [],
    volatile: value.volatile ?? [],
    style: value.manual?.style ?? {},
    walks: value.manual?.walks ?? [[]],
  };
}

/** The chapters; a runbook of mere screens or steps is one chapter by itself. */
function readChapters({ title, chapters, screens, steps }: z.output<typeof runbookShape>, reading: Reading): Chapter[] {
  if (!chapters) return [readChapter({ chapter: title, screens, steps }, reading)];
  return chapters.map((chapter, i) => readChapter(chapter, at(reading, 'chapters', i)));
}
