import type { Clock } from '../base/clock.ts';
import type { Vault } from '../base/secrets/vault.ts';
import type { LaunchOptions } from '../page/browser/browser.ts';
import type { Runbook } from '../runbook/model.ts';
import type { Values } from '../runbook/values.ts';
import type { Observer } from './observer.ts';
import type { People } from './people.ts';
import type { Listener } from './record/events.ts';
import type { Entry } from './record/journal.ts';
import type { SigningKey } from './record/signing.ts';
import type { RunOptions } from './running.ts';

/** What a session is begun with. */
export interface SessionSetup {
  runId: string;
  folder: string;
  key: string;
  customer?: string;
  runbook: Runbook;
  values: Values;
  vault: Vault;
  clock: Clock;
  browser: LaunchOptions;
  people?: People;
  observer?: Observer;
  listeners: Listener[];
  options: RunOptions;
  signal: AbortSignal;
  /** Where each input came from. */
  from: Record<string, string>;
  version: string;
  /** Of earlier sessions. */
  entries: Entry[];
  acceptedChanges?: string[];
  /** Signs the record when the session ends. */
  signer?: SigningKey;
  onListenerError: (error: unknown) => void;
}
