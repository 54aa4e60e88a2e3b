import { hostname, userInfo } from 'node:os';
import { hashOf } from '../runbook/hash.ts';
import type { Environment } from './record/events.ts';
import type { Teller } from './record/teller.ts';
import type { SessionSetup } from './setup.ts';

/** Who runs what where, as the first words of a session. */
export function tellStart(
  { runId, runbook, key, customer, from: inputs, version, entries, acceptedChanges, signer, options }: SessionSetup,
  teller: Teller,
): void {
  const { from } = options;
  const environment: Environment = {
    tejun: version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    machine: hostname(),
    operator: userInfo().username,
    signedBy: signer?.fingerprint,
  };
  if (entries.length) {
    teller.tell({ type: 'run-resumed', environment, acceptedChanges, from });
    return;
  }
  const { path, title, product } = runbook;
  const chapters = runbook.chapters.map((chapter) => ({ id: chapter.id, title: chapter.title }));
  teller.tell({
    type: 'run-started',
    runId,
    runbook: { path, title, product, hash: hashOf(runbook) },
    key,
    customer,
    environment,
    inputs,
    chapters,
    from,
  });
}
