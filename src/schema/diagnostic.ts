import { UsageError, type Where } from '../base/errors.ts';
import { displayWidth, type Language, say, type Text } from '../base/text.ts';
import type { Source } from './source.ts';

/** One mistake in a file, with the stretch it is about. */
export interface Diagnostic {
  source: Source;
  start: number;
  end: number;
  message: Text;
  hint?: Text;
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

export function whereOf({ source, start }: Diagnostic): Where {
  return source.where(start);
}

/** `path:line:col`, the message, the line and a caret under the stretch, as a terminal shows it. */
export function renderDiagnostic(diagnostic: Diagnostic, language: Language): string {
  const { source, start, end, message, hint } = diagnostic;
  const { path, line, column } = source.where(start);
  const lines = [`${path}:${line}:${column}: ${say(message, language)}`];
  const text = source.line(line);
  if (text.trim()) {
    const characters = [...text];
    const before = characters.slice(0, column - 1).join('');
    const length = Math.max(0, Math.min(end, start + text.length) - start);
    const marked = characters
      .slice(column - 1)
      .join('')
      .slice(0, length)
      .trimEnd();
    const indent = before.replaceAll('\t', '  ');
    const gutter = ' '.repeat(String(line).length);
    lines.push(`${gutter} |`, `${line} | ${text.replaceAll('\t', '  ')}`);
    lines.push(`${gutter} | ${' '.repeat(displayWidth(indent))}${'^'.repeat(Math.max(1, displayWidth(marked)))}`);
  }
  if (hint) lines.push(`${' '.repeat(String(line).length)} = ${say(hint, language)}`);
  return lines.join('\n');
}
