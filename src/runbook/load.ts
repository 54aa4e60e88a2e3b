import { relative, resolve } from 'node:path';
import { clearKept } from '../base/clear-kept.ts';
import { keep, keptPath, readKept } from '../base/kept.ts';
import { type Form, isCurrent, type Sound, soundOf } from './form.ts';
import type { Runbook } from './model.ts';

/** A runbook with all its files. Throws RunbookError with every mistake at once. */
export async function loadRunbook(path: string): Promise<Runbook> {
  return (await loadSound(path)).runbook;
}

/** The same, with what is worth a look in it. Its YAML is read once: until one of its files changes, its form is kept. */
export async function loadSound(path: string): Promise<Sound> {
  const place = keptPath(nameOf(path), import.meta.url);
  const known = knownForm(readKept(place)?.toString(), path);
  if (known) return soundOf(known, path);
  const { readForm } = await import('./read.ts');
  const text = JSON.stringify(readForm(path));
  keep(place, text);
  clearKept();
  // Read back also the first time: what a form cannot hold is then missed at once.
  return soundOf(JSON.parse(text), path);
}

/** A runbook as it was kept with a run, to be compared. */
export async function loadCopy(path: string): Promise<Runbook> {
  const { readForm } = await import('./read.ts');
  return soundOf(JSON.parse(JSON.stringify(readForm(path, true))), path).runbook;
}

function knownForm(text: string | undefined, path: string): Form | undefined {
  if (!text) return undefined;
  try {
    const form: Form = JSON.parse(text);
    return isCurrent(form, path) ? form : undefined;
  } catch {
    return undefined; // Not whole, or a file is gone: who reads anew says what is wrong.
  }
}

/** By the path, and by how it is shown from here; should two share a name, each only takes the other's place. */
function nameOf(path: string): string {
  const whole = `${resolve(path)}\n${relative('', resolve(path))}`;
  return `runbook-${Buffer.from(whole).toString('base64url').slice(-120)}`;
}
