import { LineCounter } from 'yaml';
import type { Where } from '../base/errors.ts';

/** The text of one YAML file with its line starts. Offsets are in UTF-16 units of the text. */
export class Source {
  readonly path: string;
  readonly text: string;
  readonly counter: LineCounter;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    this.counter = new LineCounter();
    this.counter.addNewLine(0);
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.counter.addNewLine(i + 1);
  }

  /** Line and column (in characters) of an offset, from 1. */
  where(offset: number): Where {
    const { line, col } = this.counter.linePos(Math.min(offset, this.text.length));
    const before = this.line(line).slice(0, col - 1);
    return { path: this.path, line, column: [...before].length + 1 };
  }

  /** A line without its end, counted from 1. */
  line(number: number): string {
    const start = this.counter.lineStarts[number - 1] ?? this.text.length;
    const end = this.counter.lineStarts[number] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, '');
  }
}
