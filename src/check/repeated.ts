import type { Finding } from './drift/model.ts';
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

/** The same for the same change. */
export function keyOf({ kind, role, name, before, after }: Finding): string {
  return JSON.stringify([kind, role, name, before, after]);
}
