import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import type { Redactor } from '../../base/secrets/redactor.ts';
import { withTemp } from '../scratch.ts';

/** A trace that is being taken. It is on the disk unscrubbed until the session ends, in its scratch folder alone. */
export interface Trace {
  /** Ends the trace; keeps it, scrubbed, at the path when there is one. */
  end: (path?: string) => Promise<void>;
}

export async function startTrace(context: BrowserContext, scratch: string, redactor: Redactor): Promise<Trace> {
  // Pictures of the screen cannot be masked: they are never taken.
  await withTemp(scratch, () => context.tracing.start({ screenshots: false, snapshots: true, sources: false }));
  return {
    end: async (path) => {
      if (!path) return context.tracing.stop();
      const raw = join(scratch, 'trace.zip');
      await withTemp(scratch, () => context.tracing.stop({ path: raw }));
      const { scrubTrace } = await import('./scrub-trace.ts');
      const scrubbed = await scrubTrace(await readFile(raw), redactor);
      await rm(raw);
      await writeFile(path, scrubbed, { flag: 'w', mode: 0o600 });
    },
  };
}
