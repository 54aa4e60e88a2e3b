import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { TejunError } from '../../base/errors.ts';
import type { Listener, RunEvent, Told } from './events.ts';

/** A journal's line: the event, and the chain that makes later changes show. */
export type Entry = Told & { prev: string; hash: string };

const first = '0'.repeat(64);

const durable = new Set<RunEvent['type']>([
  'run-started',
  'run-resumed',
  'chapter-done',
  'once-intended',
  'once-settled',
  'asked',
  'answered',
  'parked',
  'run-ended',
]);

/** What must be on the disk before the run goes on. */
export function isDurable({ type }: Pick<RunEvent, 'type'>): boolean {
  return durable.has(type);
}

function hashOf(entry: Omit<Entry, 'hash'>): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('hex');
}

/** The append-only, hash-chained record of a run. Continues after `entries` that are there already. */
export function openJournal(path: string, entries: Entry[] = []): Listener {
  const file = openSync(path, entries.length ? 'a' : 'ax', 0o600);
  let prev = entries.at(-1)?.hash ?? first;
  return {
    on: (event) => {
      const entry = { ...event, prev };
      const hash = hashOf(entry);
      writeSync(file, `${JSON.stringify({ ...entry, hash })}\n`);
      if (isDurable(event)) fsyncSync(file);
      prev = hash;
    },
    end: async () => {
      fsyncSync(file);
      closeSync(file);
    },
  };
}

export interface JournalReading {
  entries: Entry[];
  /** Bytes of a last line that was cut off by a crash and has been taken away. */
  torn: number;
}

/** Reads and checks a journal. A torn last line is taken off when `repair`; anything else that does not fit is refused. */
export function readJournal(path: string, { repair = false } = {}): JournalReading {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(10) + 1;
  const torn = bytes.length - end;
  if (torn > 0 && repair) truncateSync(path, end);
  const entries: Entry[] = [];
  let prev = first;
  for (const [i, line] of bytes.subarray(0, end).toString('latin1').split('\n').slice(0, -1).entries()) {
    const entry = parse(Buffer.from(line, 'latin1'));
    const { hash, ...rest } = entry ?? { hash: '' };
    if (!entry || entry.prev !== prev || entry.seq !== i + 1 || hashOf(rest as Omit<Entry, 'hash'>) !== hash) {
      throw new TejunError('journal.altered', 2, {
        ja: `記録 ${path} の ${i + 1} 行目が前の行とつながりません。書き換えられた可能性があります。`,
        en: `line ${i + 1} of ${path} does not fit the line before: the journal was altered`,
      });
    }
    entries.push(entry);
    prev = hash;
  }
  return { entries, torn };
}

/** The entry, if the line is written just as the journal writes it: the hash stands for the values, this for the bytes. */
function parse(line: Buffer): Entry | undefined {
  try {
    const entry = JSON.parse(line.toString('utf8')) as Entry;
    return Buffer.from(JSON.stringify(entry)).equals(line) ? entry : undefined;
  } catch {
    return undefined;
  }
}
