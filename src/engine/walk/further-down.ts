import { setTimeout as pause } from 'node:timers/promises';
import { chainOf } from '../../page/in-page/scope/scope.ts';
import type { Target } from '../../steps/target.ts';
import type { Running } from '../running.ts';
import type { Group } from './first-shown.ts';

/** How long (ms) a screen is waited for before lists are looked through for it. */
const patience = 3_000;

/**
 * Waits for the screens. The only one that can come, where it is known by something in a row, may have that row further
 * down in a list that draws only what is in sight: a person scrolls there.
 */
export async function orFurtherDown<T>(
  groups: Group[],
  timeout: number,
  { sight }: Running,
  look: (limit: number, until?: Promise<unknown>) => Promise<T | undefined>,
): Promise<T | undefined> {
  const target = soleTarget(groups);
  if (!target || timeout <= patience || !isInRow(target)) return look(timeout);
  const end = Date.now() + timeout;
  const soon = await look(timeout, pause(patience, undefined, { ref: false }));
  if (soon) return soon;
  await sight.bring(target, end - Date.now());
  return look(Math.max(0, end - Date.now()));
}

function soleTarget(groups: Group[]): Target | undefined {
  const [target, another] = groups.flatMap(({ targets }) => targets);
  return another ? undefined : target;
}

const isInRow = (target: Target) => chainOf(target.in).some(({ kind }) => kind === 'row' || kind === 'item');
