import { type Language, say } from '../../base/text.ts';
import type { CheckResult, ScreenStatus } from '../result.ts';
import { words } from './words.ts';

const marks: Record<ScreenStatus, string> = { same: '✓', changed: '✘', missing: '?', unreached: '–' };

/** The result as lines for a terminal. */
export function tellResult({ screens, stopped }: CheckResult, language: Language): string[] {
  const lines = screens.flatMap((screen) => {
    const head = `${marks[screen.status]} ${say(screen.title, language)} (${screen.name}): ${say(words.state[screen.status], language)}`;
    const told = screen.findings.flatMap(({ finding, mends }) => [
      `    ${say(words.weight[finding.severity], language)}: ${say(finding.text, language)}`,
      ...mends.map(
        ({ where, key, words: written, confidence }) =>
          `      → ${where.path}:${where.line} ${key}: ${written}  (${Math.round(confidence * 100)} %)`,
      ),
    ]);
    return [head, ...told];
  });
  return stopped ? [...lines, say(stopped, language)] : lines;
}
