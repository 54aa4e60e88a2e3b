import type * as z from 'zod';
import type { Text } from '../base/text.ts';
import { idOf, isId } from '../schema/shapes.ts';
import { type ConditionText, wordsOfCondition } from '../steps/condition.ts';
import { openInclude } from './include.ts';
import type { Chapter, Done, Screen, Trouble } from './model.ts';
import { checkSteps, readSteps } from './read-steps.ts';
import { at, type Reading, whereOf } from './reading.ts';
import type { screenShape } from './screen-shape.ts';
import { type chapterShape, screensFileShape } from './shape.ts';
import { soleReference } from './templates.ts';

type ChapterKeys = z.output<typeof chapterShape>;
type ScreenKeys = z.output<typeof screenShape>;

export function readChapter(value: ChapterKeys, reading: Reading): Chapter {
  const title = value.chapter;
  const name = typeof title === 'string' ? title : title.ja;
  return placed(reading, {
    id: value.id ?? name,
    title,
    doneWhen: readDone(value.done_when, at(reading, 'done_when')),
    eachSession: value.each_session ?? false,
    trouble: readTrouble(value.trouble, at(reading, 'trouble')),
    retry: value.retry,
    screens: value.screens
      ? readScreens(value.screens, at(reading, 'screens'))
      : [readScreen({ screen: title, steps: value.steps }, reading)],
    note: value.note ?? [],
    appendix: value.appendix ?? false,
    manual: value.manual ?? {},
    where: whereOf(reading),
  });
}

/** Reads a list of screens; an `include` stands for the screens of its file. */
export function readScreens(list: ScreenKeys[], reading: Reading): Screen[] {
  return list.flatMap((screen, i) => {
    const here = at(reading, i);
    if (screen.include === undefined) return [readScreen(screen, here)];
    const opened = openInclude({ include: screen.include, with: screen.with }, screensFileShape, here);
    if (!opened) return [];
    const { value, raw, reading: inside } = opened;
    const screens = value ? readScreens(value.screens, at(inside, 'screens')) : checkSteps(raw, inside);
    // What the include says of the manual is said of each of its screens, e.g. that they are left out here.
    for (const one of screens) Object.assign(one.manual, screen.manual);
    return screens;
  });
}

function readScreen(value: ScreenKeys, reading: Reading): Screen {
  const { id, title, titled } = nameOf(value, reading);
  return placed(reading, {
    id,
    title,
    titled,
    open: value.open,
    newTab: value.tab === 'new',
    shows: value.shows,
    optional: value.optional ?? false,
    steps: readSteps(value.steps ?? [], at(reading, 'steps')),
    trouble: readTrouble(value.trouble, at(reading, 'trouble')),
    note: value.note ?? [],
    volatile: value.volatile ?? [],
    timeout: value.timeout,
    manual: value.manual ?? {},
    where: whereOf(reading),
  });
}

/** A screen's id and title: as given, else of each other, else by what it shows, else by its place. */
function nameOf({ screen, title, shows }: ScreenKeys, { path }: Reading): { id: string; title: Text; titled: boolean } {
  if (typeof screen === 'string' && isId(screen))
    return { id: screen, title: title ?? screen, titled: title !== undefined };
  const words = shows && wordsOfCondition(shows)[0];
  const shown = title ?? screen ?? (words?.includes('${') ? undefined : words);
  if (shown === undefined) {
    const id = `screen-${Number(path.at(-1)) + 1 || 1}`;
    return { id, title: id, titled: false };
  }
  return { id: idOf(typeof shown === 'string' ? shown : shown.ja), title: shown, titled: true };
}

export function readTrouble(list: ChapterKeys['trouble'], reading: Reading): Trouble[] {
  return (list ?? []).map(({ go_on = false, ...trouble }, i) => {
    const here = at(reading, i);
    return placed(here, {
      ...trouble,
      id: trouble.id ?? trouble.shows[0]!,
      do: readSteps(trouble.do ?? [], at(here, 'do')),
      stop: trouble.stop ?? false,
      goOn: go_on,
      where: whereOf(here),
    });
  });
}

function readDone(value: ChapterKeys['done_when'], reading: Reading): Done | undefined {
  if (value === undefined) return undefined;
  const fact = Array.isArray(value) && value.length === 1 ? soleReference(value[0]!) : undefined;
  if (fact?.startsWith('done.')) return { fact: fact.slice('done.'.length), look: [] };
  const look = 'look' in value && value.look ? readSteps(value.look, at(reading, 'look')) : [];
  return { condition: value as ConditionText, look };
}

/** Remembers where a part stands, for what is found out about it later. */
function placed<T extends object>(reading: Reading, part: T): T {
  reading.files.places.set(part, reading);
  return part;
}
