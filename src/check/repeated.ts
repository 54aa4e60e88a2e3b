import type { Finding } from './drift/model.ts';
import { sayFinding } from './drift/sentences.ts';
import type { ScreenResult, Told } from './result.ts';

/** Changes told on an earlier screen already (a menu, a header are on many), by screen. What a step uses is told again. */
export function repeatedIn(screens: ScreenResult[]): Map<ScreenResult, Told[]> {
  const told = new Set<string>();
  return new Map(
    screens.map((screen) => {
      const keyed = screen.findings.map((one) => ({ one, key: keyOf(one.finding) }));
      const again = keyed.filter(({ one, key }) => told.has(key) && one.finding.severity !== 'breaking');
      for (const { key } of keyed) told.add(key);
      return [screen, again.map(({ one }) => one)];
    }),
  );
}

/** The same for the same change; of a new colour or typeface, whatever is drawn in it. */
export function keyOf({ kind, role, name, before, after }: Finding): string {
  return JSON.stringify(kind === 'restyled' && after ? [kind, before, after] : [kind, role, name, before, after]);
}

/** The same new look told of several elements, as one. */
export function restyledAlike(one: Finding, other: Finding): Finding {
  const names = [...one.others, other.name, ...other.others].filter((name) => name !== '' && name !== one.name);
  const all = { ...one, others: [...new Set(names)] };
  return { ...all, text: sayFinding(all) };
}
