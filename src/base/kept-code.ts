import { keep, readKept } from './kept.ts';

/** Compiled code of scripts, by their names. */
export type Codes = Map<string, Buffer>;

/** An index in one line, then the codes as they are. */
export function keepCodes(place: string | undefined, codes: Codes): void {
  const index = [...codes].map(([name, { length }]) => [name, length]);
  // V8 believes what it is given: after a crash it must be there whole, too.
  keep(place, Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...codes.values()]), { flush: true });
}

export function readCodes(place: string | undefined): Codes {
  const kept = readKept(place);
  if (!kept) return new Map();
  let at = kept.indexOf('\n') + 1;
  const codes: Codes = new Map();
  for (const [name, length] of JSON.parse(kept.toString('utf8', 0, at)) as [string, number][]) {
    codes.set(name, kept.subarray(at, at + length));
    at += length;
  }
  return codes;
}
