import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { sha256 } from '../base/crypto.ts';
import { UsageError } from '../base/errors.ts';
import { didYouMean, nearestName } from '../base/nearest.ts';
import { printableLine } from '../base/printable.ts';
import { protectProcess } from '../base/secrets/process.ts';
import { Secret } from '../base/secrets/secret.ts';
import { Vault } from '../base/secrets/vault.ts';
import { say, type Text } from '../base/text.ts';
import { keepGenerated } from '../inputs/generate.ts';
import { refuseProblems } from '../inputs/problems.ts';
import { terminalPrompter } from '../inputs/prompt.ts';
import { type Inputs, resolveInputs } from '../inputs/resolve-inputs.ts';
import { loadRunbook } from '../runbook/load.ts';
import type { Runbook } from '../runbook/model.ts';
import { originProblem } from '../runbook/origin-problem.ts';
import { namesUsedIn } from '../runbook/templates.ts';
import { Values } from '../runbook/values.ts';
import { foreignAddresses } from './foreign-addresses.ts';

export interface Preparation {
  runbook: Runbook;
  inputs: Inputs;
  values: Values;
  vault: Vault;
  /** Whom the work is done for, when a mail says so. */
  customer?: string;
}

export interface PrepareOptions {
  path: string;
  given: Record<string, string>;
  mail?: string;
  envFiles?: string[];
  environment?: NodeJS.ProcessEnv;
  runId: string;
  language: 'ja' | 'en';
  preview?: boolean;
  /** When the run was begun: the mail's age is judged by that. */
  begun?: Date;
  signal?: AbortSignal;
}

/** Generated passwords are kept here, out of the reports: one file a run, for the operator alone. */
export function secretsFolder(): string {
  return process.env.TEJUN_SECRETS_DIR ?? join(homedir(), '.tejun', 'secrets');
}

/** Reads the runbook and all inputs. Whatever is wrong is refused here, before a browser opens. */
export async function prepare(options: PrepareOptions): Promise<Preparation> {
  const runbook = applyGiven(await loadRunbook(options.path), options.given);
  const vault = new Vault(Object.values(runbook.words).flat());
  protectProcess(vault.redactor);
  const { language } = options;
  const inputs = await resolveInputs({
    specs: runbook.inputs,
    folder: dirname(runbook.path),
    vault,
    clock: options.begun ? { ...systemClock, now: () => options.begun! } : systemClock,
    origins: Object.values(runbook.origins).flat(),
    used: namesUsedIn({ ...runbook, texts: undefined }),
    given: {
      ...inputsOf(options.given, runbook),
      ...(options.mail ? { [mailInput(runbook)]: resolve(options.mail) } : {}),
    },
    environment: options.environment ?? process.env,
    envFiles: options.envFiles,
    cwd: process.cwd(),
    warn: (warning: Text) => console.error(say(warning, language)),
    prompter: process.stdin.isTTY && !options.preview ? terminalPrompter(language, options.signal) : undefined,
    keep: (name, value) => keepGenerated(secretsFolder(), options.runId, name, value),
    preview: options.preview,
  });
  const values = new Values(runbook, inputs.values);
  for (const [name, value] of Object.entries(options.given)) if (name.startsWith('done.')) values.set(name, value);
  if (options.mail) inputs.from[mailInput(runbook)] = '--mail';
  inputs.problems.push(...foreignAddresses(runbook, values));
  if (!options.preview) refuseProblems(inputs.problems);
  return { runbook, inputs, values, vault, customer: customerOf(runbook, values) };
}

/** `-e origins.NAME=…` and `-e words.NAME=…` change the runbook for this environment. */
function applyGiven(runbook: Runbook, given: Record<string, string>): Runbook {
  const origins = { ...runbook.origins };
  const words = { ...runbook.words };
  for (const [name, value] of Object.entries(given)) {
    const [head, ...rest] = name.split('.');
    const key = rest.join('.');
    if (head === 'origins')
      origins[known(key, origins, name)] = value.split(',').map((origin) => checkedOrigin(origin, name));
    if (head === 'words') words[known(key, words, name)] = value.split('|');
  }
  return { ...runbook, origins, words };
}

function checkedOrigin(origin: string, name: string): string {
  const problem = originProblem(origin);
  if (!problem) return origin;
  const shown = printableLine(origin, 80);
  throw new UsageError('bad-origin', {
    ja: `-e ${name}=${shown}: ${say(problem, 'ja')}`,
    en: `-e ${name}=${shown}: ${say(problem, 'en')}`,
  });
}

function inputsOf(given: Record<string, string>, runbook: Runbook): Record<string, string> {
  const own = Object.entries(given).filter(([name]) => !/^(?:origins|words|done)\./.test(name));
  for (const [name] of own) known(name, runbook.inputs, name);
  return Object.fromEntries(own);
}

function known(key: string, names: Record<string, unknown>, shown: string): string {
  if (key in names) return key;
  const near = nearestName(key, Object.keys(names));
  throw new UsageError(
    'unknown-input',
    { ja: `-e ${shown}: その名前はランブックにありません。`, en: `-e ${shown}: the runbook has no such name` },
    { hint: near ? didYouMean(near) : Object.keys(names).join(', ') },
  );
}

function mailInput(runbook: Runbook): string {
  const name = Object.entries(runbook.inputs).find(([, { type }]) => type === 'mail')?.[0];
  if (name) return name;
  throw new UsageError('no-mail', { ja: 'このランブックはメールを使いません。', en: 'this runbook takes no mail' });
}

function customerOf(runbook: Runbook, values: Values): string | undefined {
  const mail = Object.entries(runbook.inputs).find(([, { type }]) => type === 'mail')?.[0];
  const facts = ['company', 'account'].map((fact) => values.get(`${mail}.${fact}`));
  return facts.filter((fact) => typeof fact === 'string').join(' / ') || undefined;
}

/** The same procedure, for the same account of the mail, else with the same inputs, on the same consoles. */
export function customerKey({ runbook, values }: Preparation): string {
  const mail = Object.entries(runbook.inputs).find(([, { type }]) => type === 'mail')?.[0];
  const open = Object.keys(runbook.inputs).filter((name) => !(values.get(name) instanceof Secret));
  const customer = mail ? [values.get(`${mail}.account`)] : open.map((name) => [name, values.get(name)]);
  const title = say(runbook.title, 'ja');
  return sha256(JSON.stringify([title, customer, runbook.origins])).slice(0, 16);
}
