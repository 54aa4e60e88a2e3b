import type { z } from 'zod';
import type { Problems } from '../schema/issues.ts';
import type { Positions } from '../schema/positions.ts';
import type { ConditionText } from '../steps/condition.ts';
import type { Chapter, Done, Screen, Trouble } from './model.ts';
import { readSteps } from './read-steps.ts';
import type { chapterShape, screenShape } from './shape.ts';
import { soleReference } from './templates.ts';

/** What a part of a file is read with. */
export interface Reading {
  positions: Positions;
  problems: Problems;
  path: PropertyKey[];
}

export function at(reading: Reading, ...keys: PropertyKey[]): Reading {
  return { ...reading, path: [...reading.path, ...keys] };
}

export function whereOf({ positions, path }: Reading) {
  return positions.source.where(positions.of(path).start);
}

export function readTrouble(list: z.output<typeof chapterShape>['trouble'], reading: Reading): Trouble[] {
  return (list ?? []).map((trouble, i) => {
    const here = at(reading, i);
    return {
      ...trouble,
      id: trouble.id ?? trouble.shows[0]!,
      do: readSteps(trouble.do ?? [], at(here, 'do').path, here.positions, here.problems),
      stop: trouble.stop ?? false,
      where: whereOf(here),
    };
  });
}

export function readDone(value: z.output<typeof chapterShape>['done_when'], reading: Reading): Done | undefined {
  if (value === undefined) return undefined;
  const fact = Array.isArray(value) && value.length === 1 ? soleReference(value[0]!) : undefined;
  if (fact?.startsWith('done.')) return { fact: fact.slice('done.'.length), look: [] };
  const look =
    'look' in value && value.look
      ? readSteps(value.look, at(reading, 'look').path, reading.positions, reading.problems)
      : [];
  return { condition: value as ConditionText, look };
}

export function readScreen(value: z.output<typeof screenShape>, reading: Reading): Screen {
  return {
    id: value.screen!,
    title: value.title ?? value.screen!,
    titled: value.title !== undefined,
    open: value.open,
    newTab: value.tab === 'new',
    shows: value.shows,
    optional: value.optional ?? false,
    steps: readSteps(value.steps ?? [], at(reading, 'steps').path, reading.positions, reading.problems),
    trouble: readTrouble(value.trouble, at(reading, 'trouble')),
    note: value.note ?? [],
    volatile: value.volatile ?? [],
    timeout: value.timeout,
    manual: value.manual ?? {},
    where: whereOf(reading),
  };
}

export function readChapter(value: z.output<typeof chapterShape>, screens: Screen[], reading: Reading): Chapter {
  const title = value.chapter;
  return {
    id: value.id ?? (typeof title === 'string' ? title : title.ja),
    title,
    doneWhen: readDone(value.done_when, at(reading, 'done_when')),
    eachSession: value.each_session ?? false,
    trouble: readTrouble(value.trouble, at(reading, 'trouble')),
    retry: value.retry,
    screens,
    note: value.note ?? [],
    appendix: value.appendix ?? false,
    manual: value.manual ?? {},
    where: whereOf(reading),
  };
}
