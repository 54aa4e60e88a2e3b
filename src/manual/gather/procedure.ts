import { isDeepStrictEqual } from 'node:util';
import { type Language, languages, type Text } from '../../base/text.ts';
import type { Chapter, Runbook } from '../../runbook/model.ts';
import type { ChapterSource, ProcedureSource, ScreenSource } from '../source.ts';
import type { Style } from '../style/style.ts';
import { troubleScreen, waitingScreens } from './asides.ts';
import type { MissingPicture } from './missing.ts';
import type { FinishedRun } from './pictures.ts';
import { createReader } from './reader.ts';
import { type Kit, screensOf } from './screens.ts';

/** A runbook with the runs that pictured it. */
export interface Pictured {
  runbook: Runbook;
  runs: FinishedRun[];
}

export interface GatherOptions {
  styles: Record<Language, Style>;
  mail: Kit['mail'];
  /** Runbooks printed behind the procedure: (参考). */
  appendices?: Pictured[];
}

export interface Gathered {
  source: ProcedureSource;
  missing: MissingPicture[];
}

/** A runbook and its runs as what a manual is made of. What the author says wins; the rest is said by the step kinds. */
export async function gatherProcedure(
  { runbook, runs }: Pictured,
  { styles, mail, appendices = [] }: GatherOptions,
): Promise<Gathered> {
  const missing: MissingPicture[] = [];
  const kit = { runbook, reader: createReader(runbook, styles), runs, mail, missing };
  const chapters = await chaptersOf(kit, false);
  const troubles = await Promise.all(runbook.trouble.map((trouble) => troubleScreen(trouble, kit)));
  // What may be met anywhere is told where the procedure ends.
  chapters.at(-1)?.screens.push(...troubles.filter((screen) => screen !== undefined));
  for (const appendix of appendices) {
    const other = { ...kit, ...appendix, reader: createReader(appendix.runbook, styles) };
    chapters.push(...(await chaptersOf(other, true)));
  }
  return {
    missing,
    source: {
      product: runbook.product ?? '',
      title: runbook.title,
      publisher: runbook.publisher ?? '',
      label: runbook.label,
      history: runbook.history.length > 0 ? runbook.history : firstEdition(styles, runs),
      chapters: uniqueIds(chapters),
      trademarks: runbook.trademarks,
    },
  };
}

/** Chapters with nothing to print are left out. */
async function chaptersOf(kit: Kit, appendix: boolean): Promise<ChapterSource[]> {
  const chapters: ChapterSource[] = [];
  const { chapters: all } = kit.runbook;
  // Of a runbook behind the procedure, the chapters that say so; what only leads to them was told before.
  const printed = appendix && all.some((one) => one.appendix) ? all.filter((one) => one.appendix) : all;
  for (const chapter of printed) {
    const made = await chapterOf(chapter, appendix || chapter.appendix, kit);
    const texts = [made.opening, made.closing, made.needed, made.lead, made.after].flatMap((list) => list ?? []);
    if (made.screens.length + texts.length > 0) chapters.push(made);
  }
  return chapters;
}

async function chapterOf(chapter: Chapter, appendix: boolean, kit: Kit): Promise<ChapterSource> {
  const { heading, ...manual } = chapter.manual;
  const screens: ScreenSource[] = [];
  const waiting: ScreenSource[] = [];
  for (const screen of chapter.screens) {
    screens.push(...(await screensOf(screen, chapter.id, kit)));
    waiting.push(...(await waitingScreens(screen, chapter.id, kit)));
  }
  const troubles = await Promise.all(chapter.trouble.map((trouble) => troubleScreen(trouble, kit)));
  return {
    ...manual,
    id: chapter.id,
    heading: heading ?? chapter.title,
    appendix,
    after: chapter.note,
    screens: [...screens, ...waiting.filter(saysMore), ...troubles.filter((screen) => screen !== undefined)],
  };
}

/** What one wait advises like another of its chapter is said once: where a picture shows it, else the first time. */
function saysMore({ after, shots }: ScreenSource, index: number, all: ScreenSource[]): boolean {
  if (shots.length > 0) return true;
  const alike = all.filter((other) => isDeepStrictEqual(other.after, after));
  return !alike.some((other) => other.shots.length > 0) && all.indexOf(alike[0]!) === index;
}

/** Anchors are unique in the whole manual, while ids of screens are unique in their chapter. */
function uniqueIds(chapters: ChapterSource[]): ChapterSource[] {
  const taken = new Set<string>();
  const free = (id: string, before: string) => {
    let unique = taken.has(id) ? `${before}-${id}` : id;
    for (let count = 2; taken.has(unique); count++) unique = `${before}-${id}-${count}`;
    taken.add(unique);
    return unique;
  };
  return chapters.map((chapter) => ({
    ...chapter,
    id: free(`chapter-${chapter.id}`, 'more').replace(/^(more-)?chapter-/u, '$1'),
    screens: chapter.screens.map((screen) => ({ ...screen, id: free(screen.id, chapter.id) })),
  }));
}

/** A runbook without a history is its first edition, of the day its pictures were taken. */
function firstEdition(styles: Record<Language, Style>, runs: FinishedRun[]): ProcedureSource['history'] {
  const text = (word: 'firstEdition' | 'firstChange'): Text =>
    Object.fromEntries(languages.map((language) => [language, styles[language][word]])) as Text;
  const date = runs[0]?.entries[0]?.at.slice(0, 10) ?? '2000-01-01';
  return [{ edition: text('firstEdition'), date, change: text('firstChange') }];
}
