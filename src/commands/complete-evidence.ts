import { systemClock } from '../base/clock.ts';
import type { Language } from '../base/text.ts';
import type { Entry } from '../engine/record/journal.ts';
import { sealRun } from '../engine/record/seal.ts';
import { keysFolder, loadKey } from '../engine/record/signing.ts';
import { sealedEvents } from '../engine/record/verify-evidence.ts';
import { evidenceReporter } from '../reporters/index.ts';

/** A run that was killed after its last event lacks its reports or its seal: true when they were made now. */
export async function completeEvidence(folder: string, entries: Entry[], language: Language): Promise<boolean> {
  if (sealedEvents(folder) === entries.length) return false;
  // What the journal holds has been redacted before it was written.
  await evidenceReporter({ folder, language, redact: (text) => text, past: entries }).end?.();
  await sealRun(folder, systemClock.now(), loadKey(keysFolder()));
  return true;
}
