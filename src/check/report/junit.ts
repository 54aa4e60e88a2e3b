import { escapeMarkup, printable } from '../../base/printable.ts';
import { type Language, say, type Text } from '../../base/text.ts';
import type { CheckResult, ScreenResult } from '../result.ts';

/** The check as JUnit XML: a case a screen. */
export function driftJunit(title: Text, { screens }: CheckResult, language: Language): string {
  const clean = (text: string) => escapeMarkup(printable(text)).replaceAll('\n', '&#10;');
  const failures = screens.filter(({ status }) => status === 'changed').length;
  const skipped = screens.filter(({ status }) => status !== 'changed' && status !== 'same').length;
  const counts = `tests="${screens.length}" failures="${failures}" errors="0"`;
  const name = clean(say(title, language));
  const cases = screens.map((screen) => caseXml(screen, language, clean)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}" ${counts}>\n  <testsuite name="${name}" ${counts} skipped="${skipped}">\n${cases}  </testsuite>\n</testsuites>\n`;
}

function caseXml(screen: ScreenResult, language: Language, clean: (text: string) => string): string {
  const head = `    <testcase classname="${clean(say(screen.chapter, language))}" name="${clean(say(screen.title, language))}" time="0"`;
  if (screen.status === 'same') return `${head}/>\n`;
  if (screen.status !== 'changed') return `${head}>\n      <skipped message="${screen.status}"/>\n    </testcase>\n`;
  const texts = screen.findings.map(({ finding }) => `${finding.severity}: ${say(finding.text, language)}`);
  return `${head}>\n      <failure type="drift" message="${clean(texts[0]!)}">${clean(texts.join('\n'))}</failure>\n    </testcase>\n`;
}
