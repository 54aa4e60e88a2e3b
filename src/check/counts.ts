import type { Severity } from './drift/model.ts';
import type { CheckResult } from './result.ts';

/** How many findings weigh so much; a step at which the walk ended, and of which nothing else is told, breaks the procedure, too. */
export function countsOf({ screens, untold }: Pick<CheckResult, 'screens' | 'untold'>): Record<Severity, number> {
  const all = screens.flatMap(({ findings }) => findings);
  const count = (severity: Severity) => all.filter(({ finding }) => finding.severity === severity).length;
  return { breaking: count('breaking') + (untold ? 1 : 0), manual: count('manual'), cosmetic: count('cosmetic') };
}
