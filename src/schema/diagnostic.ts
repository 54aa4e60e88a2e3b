import { UsageError, type Where } from '../base/errors.ts';
import { printable } from '../base/printable.ts';
import { displayWidth, type Language, say, type Text } from '../base/text.ts';
import type { Source } from './source.ts';

/** One mistake in a file, with the stretch it is about. */
export interface Diagnostic {
  source: Source;
  start: number;
  end: number;
  message: Text;
  hint?: Text;
  /** The stretch may be a secret: its line is not shown. */
  hidden?: boolean;
}

/** All mistakes of a request's files: nothing was started. */
export class RunbookError extends UsageError {
  readonly diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    const sorted = diagnostics.toSorted((a, b) => a.source.path.localeCompare(b.source.path) || a.start - b.start);
    const first = sorted[0]!;
    super('runbook.invalid', first.message, { where: whereOf(first), hint: first.hint });
    this.diagnostics = sorted;
  }
}

export function whereOf({ source, start }: Pick<Diagnostic, 'source' | 'start'>): Where {
  return source.where(start);
}

/** Columns of a line that are shown before and after the mistake; machine-written YAML has endless lines. */
const mostBefore = 100;
const mostAfter = 60;

/** `path:line:col`, the message, the line and a caret under the stretch, as a terminal shows it. */
export function renderDiagnostic(diagnostic: Diagnostic, language: Language): string {
  const { source, start, end, message, hint, hidden } = diagnostic;
  const { path, line, column } = source.where(start);
  const lines = [`${path}:${line}:${column}: ${say(message, language)}`];
  const gutter = ' '.repeat(String(line).length);
  const text = source.line(line);
  if (text.trim() && !hidden) {
    const before = shown([...text].slice(0, column - 1));
    const rest = [...text].slice(column - 1);
    const marked = shown([...rest.join('').slice(0, Math.max(0, end - start))]).trimEnd();
    const left = before.length > mostBefore ? `…${before.slice(-mostBefore)}` : before;
    const right = shown(rest.slice(0, Math.max(mostAfter, [...marked].length)));
    const caret = `${' '.repeat(displayWidth(left))}${'^'.repeat(Math.max(1, displayWidth(marked)))}`;
    lines.push(`${gutter} |`, `${line} | ${left}${right}`, `${gutter} | ${caret}`);
  }
  if (hint) lines.push(`${gutter} = ${say(hint, language)}`);
  return printable(lines.join('\n'));
}

function shown(characters: string[]): string {
  return printable(characters.join('').replaceAll('\t', '  '));
}
