import type { Screen } from '../runbook/model.ts';
import type { ScreenView, User } from './baseline/model.ts';
import { rank } from './baseline/store.ts';
import type { Finding } from './drift/model.ts';
import { isWidthOnly } from './drift/words.ts';
import type { Told } from './result.ts';
import type { WalkRecord } from './walk/record.ts';

/** Who has found what they looked for by their own words on this walk, and got on. */
export function stillFound(record: WalkRecord, name: string, { steps }: Screen): Set<User> {
  const uses = record.screens.find((seen) => seen.name === name)?.uses.flat() ?? [];
  const found = new Set(uses.map(({ by }): User => (by === 'shows' ? by : by + 1)));
  for (const { finding, mends = [] } of record.stumbles.filter(({ screen }) => screen === name)) {
    for (const user of finding.usedBy) found.delete(user);
    const isAt = (user: User) =>
      user !== 'shows' && mends.some(({ where }) => where.line === steps[user - 1]?.where.line);
    for (const user of [...found].filter(isAt)) found.delete(user);
  }
  if (record.lost?.screen === name) found.delete(record.lost.user);
  // The walk ended on this screen, and nobody knows why: it may be what was found last.
  else if (record.stopped && !record.lost && record.screens.at(-1)?.name === name) found.delete([...found].at(-1)!);
  return found;
}

/** A message that a step has seen may have faded by the time of a later picture: nobody missed it. */
export function hasFadedSince({ finding, view }: Told, found: Set<User>, now: ScreenView | undefined): boolean {
  if (!now || finding.kind !== 'removed' || finding.usedBy.length === 0) return false;
  const shown = [...now.elements, ...now.texts].flatMap(({ usedBy }) => usedBy);
  return finding.usedBy.every((user) => Number(user) < rank(view) && found.has(user) && !shown.includes(user));
}

/** What breaks the procedure breaks it for somebody: not for who has found it by their own words all the same. */
export function weighed(finding: Finding, found: Set<User>): Finding {
  const { severity, usedBy, kind, before = '', after = '' } = finding;
  const isFound = severity === 'breaking' && usedBy.length > 0 && usedBy.every((user) => found.has(user));
  if (!isFound) return finding;
  return { ...finding, severity: kind === 'renamed' && isWidthOnly(before, after) ? 'cosmetic' : 'manual' };
}
