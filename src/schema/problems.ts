import type { Text } from '../base/text.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Positions } from './positions.ts';

/** Collects what is wrong with values of one file. */
export class Problems {
  readonly list: Diagnostic[] = [];

  add(positions: Positions, path: PropertyKey[], message: Text, hint?: Text, hidden?: boolean): void {
    this.list.push({ source: positions.source, ...positions.of(path), message, hint, hidden });
  }

  addAtKey(positions: Positions, path: PropertyKey[], message: Text, hint?: Text, hidden?: boolean): void {
    this.list.push({ source: positions.source, ...positions.ofKey(path), message, hint, hidden });
  }

  /** At a piece of a text, as it is written in the file. */
  addAtText(positions: Positions, path: PropertyKey[], piece: string, message: Text, hint?: Text): void {
    this.list.push({ source: positions.source, ...positions.ofText(path, piece), message, hint });
  }
}
