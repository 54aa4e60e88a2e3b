import { printableLine } from '../base/printable.ts';
import { type Language, say, type Text } from '../base/text.ts';
import { triesOf, workedMs } from './chapter-facts.ts';
import { failureLines } from './failure.ts';
import { clockTime, lengthOf, msBetween, zoneOf } from './moments.ts';
import { plain } from './plain.ts';
import type { RunRecord } from './record-types.ts';
import { statusWords, words } from './words.ts';

const signs: Partial<Record<RunRecord['status'] | 'already-done' | 'waiting', string>> = {
  done: '✅',
  'already-done': '✅',
  failed: '❌',
  parked: '⏳',
};

/** The run on half a page of Markdown, for a ticket or a chat. */
export function summaryMarkdown(record: RunRecord, language: Language): string {
  const word = (text: Text) => say(text, language);
  const line = (text: string) => markdown(printableLine(plain(text), 400));
  const sign = (status: string) => signs[status as keyof typeof signs] ?? '・';
  const end = record.endedAt ?? record.parked?.at;
  const facts = [
    [word(words.result), `${sign(record.status)} **${word(statusWords[record.status])}**`],
    [word(words.startedAt), `${clockTime(record.startedAt)} (${zoneOf(record.startedAt)})`],
    ...(end ? [[word(words.duration), lengthOf(msBetween(record.startedAt, end), language)]] : []),
    [word(words.runId), line(record.runId)],
    ...(record.parked?.until ? [[word(words.until), clockTime(record.parked.until)]] : []),
    ...(record.parked?.ask ? [[word(words.waitsFor), line(word(record.parked.ask.text))]] : []),
  ];
  const rows = record.chapters.map((chapter) => {
    const time = chapter.tries.at(-1)?.endedAt ? lengthOf(workedMs(chapter), language) : '–';
    const status = `${sign(chapter.status)} ${word(statusWords[chapter.status])}`;
    return `| ${line(word(chapter.title))} | ${status} | ${triesOf(chapter) || '–'} | ${time} |`;
  });
  const headings = [words.chapter, words.result, words.tries, words.time].map(word).join(' | ');
  const parts = [
    `# ${line(word(record.runbook.title))}`,
    facts.map(([label, value]) => `- ${label}: ${value}`).join('\n'),
    [`| ${headings} |`, '|---|---|--:|--:|', ...rows].join('\n'),
  ];
  if (record.error) {
    const lines = failureLines(record.error, language).map(
      ([label, text]) => `- ${label && `${label}: `}${line(text)}`,
    );
    parts.push(`## ${word(words.cause)}\n\n${lines.join('\n')}`);
  }
  if (record.hints.length) {
    parts.push(`## ${word(words.advice)}\n\n${record.hints.map((hint) => `- ${line(word(hint))}`).join('\n')}`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** Words of a page or a customer as text: no markup, link or table cell comes of them. */
function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~&]/g, (char) => (char === '<' ? '&lt;' : char === '&' ? '&amp;' : `\\${char}`));
}
