import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { RunbookError } from '../schema/diagnostic.ts';
import { validate } from '../schema/issues.ts';
import { RunbookFiles } from './files.ts';
import { readScreens } from './include.ts';
import type { Runbook } from './model.ts';
import { type Reading, readChapter, readTrouble } from './read-parts.ts';
import { chapterShape, runbookShape, screenShape } from './shape.ts';
import { verify } from './verify.ts';

/** Reads a runbook with all its files. Throws RunbookError with every mistake at once. */
export function loadRunbook(path: string): Runbook {
  const files = new RunbookFiles(path);
  const { problems } = files;
  const file = files.read(resolve(path), relative('', resolve(path)) || path);
  const refuse = () => {
    if (problems.list.length) throw new RunbookError(problems.list);
  };
  if (!file) refuse();
  const { positions } = file!;
  const value = validate(runbookShape, file!.value, { positions, path: [], keys: allKeys }, problems);
  if (!value) {
    refuse();
    throw new Error('unreachable: a value without problems is valid');
  }
  const reading: Reading = { positions, problems, path: [] };
  const chapters = value.chapters.map((chapter, i) => {
    const here = { ...reading, path: ['chapters', i] };
    const screens = readScreens(chapter.screens, { ...here, path: [...here.path, 'screens'] }, files, [resolve(path)]);
    return readChapter(chapter, screens, here);
  });
  const runbook: Runbook = {
    ...value,
    path,
    hash: hashOf(files.texts()),
    texts: Object.fromEntries(files.texts()),
    history: value.history ?? [],
    origins: Object.fromEntries(Object.entries(value.origins ?? {}).map(([name, list]) => [name, [list].flat()])),
    inputs: value.inputs ?? {},
    words: value.words ?? {},
    trouble: readTrouble(value.trouble, { ...reading, path: ['trouble'] }),
    chapters,
    hint: value.hint ?? [],
    trademarks: value.trademarks ?? [],
    appendix: value.appendix ?? [],
    redact: value.redact ?? [],
    volatile: value.volatile ?? [],
    style: value.manual?.style ?? {},
  };
  verify(runbook, file!, files);
  refuse();
  return runbook;
}

/** Keys that a misspelt one may have meant, wherever it stands. */
const allKeys = [runbookShape, chapterShape, screenShape].flatMap((shape) => Object.keys(shape.shape));

function hashOf(texts: [string, string][]): string {
  const hash = createHash('sha256');
  for (const [path, text] of texts.toSorted(([a], [b]) => a.localeCompare(b)))
    hash.update(`${path}\n${text.length}\n${text}`);
  return hash.digest('hex');
}
