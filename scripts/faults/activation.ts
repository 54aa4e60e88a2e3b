import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Console } from '../../fixtures/console/console.ts';
import { atEvent, type Ended, journalIn, killBrowser, killTejun, startTejun, type Tejun } from './tejun.ts';

/** One thing that goes wrong in one activation. */
export interface Fault {
  /**
   * `kill-…`: `kill -9` as soon as the journal has `at` events. `cut-…`: the connection of request number `at` is cut,
   * before or after the console has done what it asks for. `flaky`: one request in five is cut, half of them before
   * and half after they are carried out; `at` is the seed.
   */
  kind: 'kill-tejun' | 'kill-browser' | 'cut-before' | 'cut-after' | 'flaky';
  at: number;
}

/** How an activation with a fault ended, by the console's own ledger. */
export interface Verdict {
  fault: Fault['kind'];
  at: number;
  /** The last event before a kill, or the request that was cut. */
  where: string;
  /** Finished, with the chain of its journal intact. */
  survived: boolean;
  sessions: number;
  resets: number;
  grants: number;
  duplicates: number;
  /** What went wrong, when something did. */
  why?: string;
}

/** A run that does not get through is resumed so often at most. */
const mostSessions = { 'kill-tejun': 3, 'kill-browser': 3, 'cut-before': 3, 'cut-after': 3, flaky: 20 };

/** One activation of a new customer with a fault, and with `later` ones in the sessions after it; resumed until it is done. */
export async function activate(console: Console, fault: Fault, ...later: Fault[]): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'tejun-fault-'));
  const reports = join(folder, 'reports');
  const tenant = console.createTenant(variantsOf(fault));
  const common = ['--yes', '--json', '--lang', 'en', '--timeout', '10s', '--out', reports];
  const go = async (args: string[], struck?: Fault): Promise<Ended> => {
    const session = startTejun([...args, ...common], folder);
    const strike = struck && strikeOf(struck, session);
    const disarm = strike ? atEvent(reports, struck.at, strike) : () => {};
    const ended = await session.ended;
    disarm();
    return ended;
  };
  const most = mostSessions[fault.kind] + later.length;
  const ends = [await go(argumentsOf(console, tenant, folder), fault)];
  const where = whereOf(fault, reports, console.requests(tenant.id));
  while ((!isDone(reports) || ends.at(-1)!.code === null) && ends.length < most)
    ends.push(await go(['resume', 'latest'], later.shift()));
  const verified = await startTejun(['runs', 'verify', 'latest', '--out', reports], folder).ended;
  const events = console.ledger(tenant.id).map(({ event }) => event);
  const count = (name: string) => events.filter((event) => event === name).length;
  const [resets, grants, duplicates] = ['password-reset', 'grant', 'duplicate-grant'].map(count) as [
    number,
    number,
    number,
  ];
  const survived = isDone(reports) && verified.code === 0 && resets === 1 && grants === 1;
  const sound = survived && duplicates === 0;
  if (sound) rmSync(folder, { recursive: true, force: true });
  const why = sound
    ? undefined
    : [folder, ...ends.map(({ code, stderr }) => `exit ${code}: ${lastLine(stderr)}`), verified.stderr].join(' | ');
  return {
    fault: fault.kind,
    at: fault.at,
    where,
    survived,
    sessions: ends.length,
    resets,
    grants,
    duplicates,
    why,
  };
}

function variantsOf(fault: Fault): string[] {
  if (fault.kind === 'cut-before' || fault.kind === 'cut-after') return [`${fault.kind}:${fault.at}`];
  return fault.kind === 'flaky' ? [`flaky:20:${fault.at}`] : [];
}

function strikeOf({ kind }: Fault, session: Tejun): (() => void) | undefined {
  if (kind === 'kill-tejun') return () => killTejun(session);
  return kind === 'kill-browser' ? () => killBrowser(session) : undefined;
}

function argumentsOf(console: Console, tenant: ReturnType<Console['createTenant']>, folder: string): string[] {
  const mail = join(folder, 'mail.eml');
  const envFile = join(folder, 'customer.env');
  writeFileSync(mail, tenant.mail);
  const { email, password } = tenant.dropbox;
  writeFileSync(envFile, `DROPBOX_EMAIL='${email}'\nDROPBOX_PASSWORD='${password}'\n`, { mode: 0o600 });
  const { license, reset, dropbox } = console.origins;
  return [
    ...['run', 'runbooks/dropbox-activation.runbook.yaml', '--mail', mail, '--env-file', envFile],
    ...['-e', `origins.license=${license},${reset}`, '-e', `origins.dropbox=${dropbox}`],
  ];
}

/** A kill is named by the last event that was written before it. */
function whereOf(fault: Fault, reports: string, requests: string[]): string {
  if (fault.kind === 'cut-before' || fault.kind === 'cut-after') return requests[fault.at - 1] ?? '';
  if (fault.kind === 'flaky') return '';
  const last = eventsIn(reports).at(fault.kind === 'kill-tejun' ? -1 : fault.at - 1);
  const { chapter, screen, step } = last?.place ?? {};
  const place = [chapter, screen, step].filter((part) => part !== undefined).join('/');
  return `${last?.seq} ${last?.type} ${place}`.trim();
}

interface Line {
  seq: number;
  type: string;
  status?: string;
  place?: { chapter: string; screen?: string; step?: number };
}

export function eventsIn(reports: string): Line[] {
  const path = journalIn(reports);
  if (!path) return [];
  const whole = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return whole.map((line) => JSON.parse(line) as Line);
}

function isDone(reports: string): boolean {
  const last = eventsIn(reports).at(-1);
  return last?.type === 'run-ended' && last.status === 'done';
}

function lastLine(text: string): string {
  return text.trim().split('\n').slice(-3).join(' / ').slice(0, 400);
}
