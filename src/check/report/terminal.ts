import { type Language, say } from '../../base/text.ts';
import { countsOf } from '../counts.ts';
import type { Severity } from '../drift/model.ts';
import { repeatedIn } from '../repeated.ts';
import type { CheckResult, ScreenStatus, Told } from '../result.ts';
import { words } from './words.ts';

const marks: Record<ScreenStatus, string> = { same: '✓', changed: '✘', missing: '?', unreached: '–' };

/** The result as lines for a terminal; what many screens share is told in full on the first. */
export function tellResult(result: CheckResult, language: Language): string[] {
  const { screens, stopped } = result;
  const repeated = repeatedIn(screens);
  const lines = screens.flatMap((screen) => {
    const head = `${marks[screen.status]} ${say(screen.title, language)} (${screen.name}): ${say(words.state[screen.status], language)}`;
    const again = repeated.get(screen)!;
    const told = screen.findings.filter((one) => !again.includes(one)).flatMap((one) => tellFinding(one, language));
    return [head, ...told, ...(again.length ? [`    ${say(words.repeated(again.length), language)}`] : [])];
  });
  const end = stopped ? [`${say(words.stopped, language)} ${say(stopped, language)}`] : [];
  return [...lines, ...end, ...tellCounts(result, language)];
}

function tellCounts(result: CheckResult, language: Language): string[] {
  const counts = Object.entries(countsOf(result)) as [Severity, number][];
  if (counts.every(([, count]) => count === 0)) return [];
  return [counts.map(([weight, count]) => `${say(words.weight[weight], language)}: ${count}`).join(' · ')];
}

function tellFinding({ finding, mends }: Told, language: Language): string[] {
  return [
    `    ${say(words.weight[finding.severity], language)}: ${say(finding.text, language)}`,
    ...mends.map(({ where, key, words: written, old, confidence, tried, insert, press, remove, value }) => {
      const before = insert
        ? say(words.insert, language)
        : remove
          ? say(key === 'screen' ? words.removeScreen : words.remove, language)
          : '';
      const proof = tried ? `; ${say(words.tried, language)}` : '';
      return `      → ${where.path}:${where.line} ${before}${key}: ${remove ? old : written}${value ? `, ${value}: …` : press ? `, click: ${press}` : ''}  (${Math.round(confidence * 100)} %${proof})`;
    }),
  ];
}
