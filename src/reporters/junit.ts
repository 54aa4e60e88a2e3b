import { escapeMarkup, printable } from '../base/printable.ts';
import { type Language, say } from '../base/text.ts';
import { errorOf } from './chapter-facts.ts';
import { failureLines, saidWhere } from './failure.ts';
import { msBetween } from './moments.ts';
import type { ChapterRecord, RunRecord, ScreenRecord, TryRecord } from './record-types.ts';
import { statusWords, tryName } from './words.ts';

interface Case {
  name: string;
  seconds: number;
  outcome?: { tag: 'failure' | 'skipped'; message: string; type?: string; text?: string };
}

/** The run as JUnit XML: a suite a chapter, a case a screen. Only the last try decides: earlier ones are told as output. */
export function junitXml(record: RunRecord, language: Language): string {
  const suites = record.chapters.map((chapter) => ({ chapter, cases: casesOf(chapter, language) }));
  const cases = suites.flatMap((suite) => suite.cases);
  // Jenkins refuses a report that counts the skipped ones here, too.
  const { skipped: _, ...totals } = counts(cases);
  const head = attributes({ name: say(record.runbook.title, language), ...totals });
  const body = suites.map(({ chapter, cases }) => suiteXml(chapter, cases, language)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${body}</testsuites>\n`;
}

function suiteXml(chapter: ChapterRecord, cases: Case[], language: Language): string {
  const started = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(chapter.tries[0]?.startedAt ?? '')?.[0];
  const name = say(chapter.title, language);
  const head = attributes({ name, id: chapter.id, ...counts(cases), timestamp: started });
  const body = cases.map((one) => caseXml(chapter.id, one)).join('');
  const earlier = chapter.tries.slice(0, -1).map((walk) => earlierTry(walk, language));
  const output = earlier.length ? `    <system-out>${clean(earlier.join('\n'))}</system-out>\n` : '';
  return `  <testsuite${head}>\n${body}${output}  </testsuite>\n`;
}

function caseXml(chapter: string, { name, seconds, outcome }: Case): string {
  const head = attributes({ classname: chapter, name, time: seconds.toFixed(3) });
  if (!outcome) return `    <testcase${head}/>\n`;
  const { tag, message, type, text } = outcome;
  const inner = `<${tag}${attributes({ message, type })}${text ? `>${clean(text)}</${tag}>` : '/>'}`;
  return `    <testcase${head}>\n      ${inner}\n    </testcase>\n`;
}

function casesOf(chapter: ChapterRecord, language: Language): Case[] {
  const walk = chapter.tries.at(-1);
  const ran = (walk?.screens ?? []).map((screen) => screenCase(screen, walk, language));
  const told = ran.some(({ outcome }) => outcome?.tag === 'failure');
  if (walk?.error && !told)
    ran.push({ name: say(chapter.title, language), seconds: 0, outcome: failure(walk, language) });
  if (ran.length) return ran;
  const message = say(statusWords[chapter.status], language);
  const quiet = chapter.status === 'done' || chapter.status === 'already-done';
  return [{ name: say(chapter.title, language), seconds: 0, outcome: quiet ? undefined : { tag: 'skipped', message } }];
}

function screenCase(screen: ScreenRecord, walk: TryRecord | undefined, language: Language): Case {
  const name = say(screen.title, language) || screen.id;
  const seconds = msBetween(screen.startedAt, screen.endedAt) / 1000;
  if (screen.status === 'done') return { name, seconds };
  if (screen.status !== 'failed') {
    return { name, seconds, outcome: { tag: 'skipped', message: say(statusWords[screen.status], language) } };
  }
  const error = screen.steps.findLast((step) => step.error)?.error ?? walk?.error;
  return { name, seconds, outcome: failure({ error }, language) };
}

function failure({ error }: Pick<TryRecord, 'error'>, language: Language): NonNullable<Case['outcome']> {
  if (!error) return { tag: 'failure', message: say(statusWords.failed, language), type: 'failed' };
  const text = failureLines(error, language).map(([label, line]) => (label ? `${label}: ${line}` : line));
  return { tag: 'failure', message: say(error.text, language), type: error.code, text: text.join('\n') };
}

function earlierTry(walk: TryRecord, language: Language): string {
  const { attempt, status } = walk;
  const error = errorOf(walk);
  const why = error ? `${say(error.text, language)}${error.where ? ` (${saidWhere(error.where)})` : ''}` : '';
  return `${tryName(attempt, language)}: ${say(statusWords[status], language)}${why ? ` – ${why}` : ''}`;
}

function counts(cases: Case[]) {
  const count = (tag: string) => cases.filter(({ outcome }) => outcome?.tag === tag).length;
  const seconds = cases.reduce((sum, one) => sum + one.seconds, 0);
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: 0,
    skipped: count('skipped'),
    time: seconds.toFixed(3),
  };
}

function attributes(values: Record<string, string | number | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => ` ${name}="${clean(String(value)).replaceAll('\n', '&#10;')}"`).join('');
}

function clean(text: string): string {
  return escapeMarkup(printable(text));
}
