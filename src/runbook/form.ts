import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../schema/diagnostic.ts';
import { Source } from '../schema/source.ts';
import { isInside, readRegular } from './disk.ts';
import type { RunbookFiles } from './files.ts';
import type { Runbook } from './model.ts';
import { stateOfUpload, uploadsIn } from './uploads.ts';

/** A runbook without mistakes, and what is worth a look in it. */
export interface Sound {
  runbook: Runbook;
  notes: Diagnostic[];
}

/** A sound runbook as plain data, with the texts it was read from. */
export interface Form {
  runbook: Runbook;
  notes: (Omit<Diagnostic, 'source'> & { source: string })[];
  /** Each file's text, and the path it is shown with, by its path from the runbook's folder. */
  files: Record<string, { text: string; shown: string }>;
  /** The files that its steps upload, as they name them. */
  uploads: string[];
}

export function formOf({ runbook, notes }: Sound, files: RunbookFiles): Form {
  return {
    runbook: { ...runbook, texts: {} },
    notes: notes.map((note) => ({ ...note, source: note.source.path })),
    files: Object.fromEntries(files.sources().map(([path, { text, path: shown }]) => [path, { text, shown }])),
    uploads: uploadsIn(files).map(({ file }) => file),
  };
}

/** The runbook of a form, for the path it is asked for by. */
export function soundOf({ runbook, notes, files }: Form, path: string): Sound {
  const texts = Object.fromEntries(Object.entries(files).map(([path, { text }]) => [path, text]));
  const sources = new Map(Object.values(files).map(({ shown, text }) => [shown, text]));
  return {
    runbook: { ...runbook, path, texts },
    notes: notes.map((note) => ({ ...note, source: new Source(note.source, sources.get(note.source)!) })),
  };
}

/** Whether reading the runbook now would read the same texts: then it would give the same. */
export function isCurrent({ files, uploads }: Form, path: string): boolean {
  const root = dirname(resolve(path));
  if (!uploads.every((file) => stateOfUpload(path, file) === 'there')) return false;
  return Object.entries(files).every(([name, { text }]) => {
    const file = resolve(root, name);
    return isInside(path, file) && Buffer.from(text).equals(readRegular(file));
  });
}
