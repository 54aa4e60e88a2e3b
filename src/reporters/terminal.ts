import { createColors } from 'picocolors';
import { printableLine } from '../base/printable.ts';
import { type Language, say, type Text } from '../base/text.ts';
import type { ErrorFacts, Listener, Told } from '../engine/record/events.ts';
import { failureLines, splitHeadline } from './failure.ts';
import { sayHappening, type Tone } from './happenings.ts';
import { clockTime, lengthOf, msBetween } from './moments.ts';
import { chapterAt, stepAt } from './places.ts';
import { plain } from './plain.ts';
import type { Happening, RunRecord, ToldOf } from './record-types.ts';
import { recordRun, tell } from './run-record.ts';
import { cutToWidth } from './width.ts';
import { statusWords, tryName, words } from './words.ts';

export interface TerminalOptions {
  language: Language;
  /** Where progress goes: standard error. A terminal shows the running step too. */
  stream: Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean; columns?: number };
  color: boolean;
  /** What earlier sessions of the run told: known, and not shown again. */
  past?: Told[];
}

type Lines = { [T in Told['type']]?: (event: ToldOf<T>, record: RunRecord) => void };

/** Tells a run as it goes: chapters, screens, each step with how long it took, and all that went wrong. */
export function terminalReporter({ language, stream, color, past = [] }: TerminalOptions): Listener {
  const paint = createColors(color);
  const record = recordRun(past);
  const tones: Record<Tone, (text: string) => string> = {
    warn: (text) => paint.yellow(`! ${text}`),
    good: (text) => paint.green(`↻ ${text}`),
    wait: (text) => paint.cyan(`… ${text}`),
    plain: (text) => paint.dim(`· ${text}`),
  };
  const word = (text: Text) => printableLine(plain(say(text, language)), 500);
  let pending = false;

  const line = (text: string) => {
    stream.write(`${pending ? '\r\x1b[2K' : ''}${text}\n`);
    pending = false;
  };
  const show = (text: string) => {
    if (!stream.isTTY) return;
    stream.write(`${pending ? '\r\x1b[2K' : ''}${cutToWidth(text, (stream.columns ?? 80) - 1)}`);
    pending = true;
  };
  let told: string | undefined;
  /** Particulars, such as what is on the page, are told once: the run ends with the error of its last step. */
  const error = (facts: ErrorFacts, indent: string) => {
    for (const [label, text] of failureLines(facts, language)) {
      const { headline, particulars } = splitHeadline(text);
      const said = printableLine(headline, 1000);
      line(label ? `${indent}${paint.dim(`${label}:`)} ${said}` : `${indent}${paint.red(said)}`);
      if (particulars && told !== text) for (const one of particulars.split('\n')) line(indent + shownLine(one));
      if (!label) told = text;
    }
  };
  const happening = (event: Happening) => {
    const { tone, text, note } = sayHappening(event, language);
    line(`    ${tones[tone](printableLine(text, 500))}`);
    if (note) line(`      ${paint.dim(word(note))}`);
  };
  const sentence = ({ place, at }: Pick<Told & { place: RunPlace }, 'place' | 'at'>) =>
    word(stepAt(record, place, at)?.sentence ?? '') || (stepAt(record, place, at)?.kind ?? '');

  const lines: Lines = {
    'run-started': ({ runbook, runId }) =>
      line(`${paint.bold(word(runbook.title))}  ${paint.dim(printableLine(runId))}`),
    'run-resumed': () => line(paint.dim(word({ ja: '続きから再開します。', en: 'Continuing.' }))),
    'browser-started': ({ browser, why, trustedKeys = [] }) => {
      line(paint.dim(`  ${printableLine(browser)}${why ? ` – ${word(why)}` : ''}`));
      for (const key of trustedKeys) line(paint.yellow(`  ! ${word(words.trustedKeys)}: ${printableLine(key)}`));
    },
    'chapter-started': ({ place, title }) => {
      const number = record.chapters.findIndex(({ id }) => id === place.chapter) + 1;
      const again = place.attempt > 1 ? ` ${paint.yellow(`(${tryName(place.attempt, language)})`)}` : '';
      line(`\n${paint.bold(`■ ${number}/${record.chapters.length} ${word(title)}`)}${again}`);
    },
    'chapter-done': ({ place, how }) => {
      if (how === 'already-done')
        line(`  ${paint.green('✓')} ${word(chapterAt(record, place).title)}: ${word(statusWords[how])}`);
    },
    'chapter-failed': ({ place }) =>
      line(`  ${paint.red('✘')} ${word(chapterAt(record, place).title)}: ${word(statusWords.failed)}`),
    'screen-shown': ({ title, place }) =>
      line(`  ${paint.cyan('▸')} ${word(title) || printableLine(place.screen ?? '')}`),
    'screen-absent': ({ title }) => line(paint.dim(`  ▹ ${word(title)}: ${word(statusWords.absent)}`)),
    'step-started': (event) => show(`    … ${sentence(event)}`),
    'step-done': (event) =>
      line(`    ${paint.green('✓')} ${sentence(event)} ${paint.dim(lengthOf(event.ms, language))}`),
    'step-skipped': (event) => line(paint.dim(`    - ${sentence(event)} (${word(event.reason)})`)),
    'step-failed': (event) => {
      line(`    ${paint.red('✘')} ${sentence(event)}`);
      error(event.error, '      ');
    },
    trouble: happening,
    retrying: happening,
    recovered: happening,
    dialog: happening,
    refused: happening,
    emptied: happening,
    asked: happening,
    answered: happening,
    parked: happening,
    'run-ended': ({ status, error: facts, hints }) => {
      const mark = status === 'done' ? paint.green('✓') : status === 'parked' ? paint.cyan('…') : paint.red('✘');
      const time = lengthOf(msBetween(record.sessions.at(-1)?.startedAt, record.endedAt), language);
      const until = record.parked?.until ? `  ${word(words.until)}: ${clockTime(record.parked.until)}` : '';
      line(`\n${mark} ${paint.bold(word(statusWords[status]))}  ${paint.dim(time)}${until}`);
      if (facts) error(facts, '  ');
      for (const hint of hints) line(`  ${paint.cyan('→')} ${word(hint)}`);
    },
  };

  return {
    on: (event) => {
      tell(record, event);
      (lines[event.type] as ((event: Told, record: RunRecord) => void) | undefined)?.(event, record);
    },
  };
}

/** With the indentation that makes it part of a list. */
function shownLine(text: string): string {
  return /^ */.exec(text)![0] + printableLine(text, 1000);
}

type RunPlace = ToldOf<'step-started'>['place'];
