import { existsSync } from 'node:fs';
import type { Clock } from '../base/clock.ts';
import { UsageError } from '../base/errors.ts';
import { printableLine } from '../base/printable.ts';
import { Secret } from '../base/secrets/secret.ts';
import { isSecretType } from '../base/secrets/secret-types.ts';
import type { Vault } from '../base/secrets/vault.ts';
import { say, type Text } from '../base/text.ts';
import type { InputSpec } from '../runbook/model.ts';
import { generatePassword } from './generate.ts';
import { refuseProblems } from './problems.ts';
import { type Prompter, waysToGive } from './prompt.ts';
import { pathInside } from './safe-path.ts';
import { type SourceOptions, Sources } from './sources.ts';
import { type ReadingContext, readValue, type Value } from './values.ts';

export interface ResolveOptions extends SourceOptions {
  specs: Record<string, InputSpec>;
  /** Of the runbook: the files that it names itself lie in it. */
  folder: string;
  vault: Vault;
  clock: Clock;
  /** All origins the runbook declares. */
  origins: string[];
  /** The names that the runbook uses, when only these must have a value in a mail. */
  used?: Set<string>;
  /** Asks a person for what is missing; without it, what is missing is refused. */
  prompter?: Prompter;
  /** Keeps a generated secret before it is used (`keepGenerated`); without it none is generated. Gives the file's path. */
  keep?: (name: string, value: string) => Promise<string>;
  /** Only find out what would be used: no secret is fetched, nothing generated, no one asked, nothing refused. */
  preview?: boolean;
}

/** A resolved input: secrets as things that print as their names, a mail by its fields. */
export type Resolved = Exclude<Value, object> | string[] | Secret | Record<string, string | Secret> | undefined;

export interface Inputs {
  values: Record<string, Resolved>;
  /** Where each value came from, e.g. `-e`, `DROPBOX_EMAIL`, `.env`, `default`, `prompt`, `generated`. */
  from: Record<string, string>;
  /** What a run would refuse; empty unless this is a preview. */
  problems: Text[];
}

/** Finds, reads and checks all inputs. Everything missing or wrong is refused in one UsageError, before anything starts. */
export async function resolveInputs(options: ResolveOptions): Promise<Inputs> {
  const sources = await Sources.open(options);
  const inputs: Inputs = { values: {}, from: {}, problems: [] };
  const unanswered: string[] = [];
  for (const [name, spec] of Object.entries(options.specs)) {
    const left = await problemsOf(inputs, () => fromSources(name, spec, sources, inputs, options));
    if (left === 'missing') unanswered.push(name);
  }
  // People are asked only when all that was given is right: else they would answer in vain.
  for (const name of unanswered) await problemsOf(inputs, () => fill(name, options.specs[name]!, inputs, options));
  if (!options.preview) refuseProblems(inputs.problems);
  return inputs;
}

async function problemsOf<T>(inputs: Inputs, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    inputs.problems.push(error.text);
    return undefined;
  }
}

/** Takes the input from its sources or its default. `missing` when neither has it. */
async function fromSources(
  name: string,
  spec: InputSpec,
  sources: Sources,
  inputs: Inputs,
  options: ResolveOptions,
): Promise<'missing' | undefined> {
  const hidden = isSecretType(spec.type);
  const found = await sources.find(name, spec, !options.preview || !hidden);
  if (found) {
    inputs.from[name] = found.from;
    if (options.preview && hidden) inputs.values[name] = new Secret(name, '');
    else await accept(name, spec, found.text, inputs, options);
    return undefined;
  }
  if (spec.default === undefined) return spec.optional ? undefined : 'missing';
  inputs.from[name] = 'default';
  if (Array.isArray(spec.default)) inputs.values[name] = spec.default.map(String);
  else if (spec.type === 'file') inputs.values[name] = await fileBeside(name, String(spec.default), options.folder);
  else await accept(name, spec, String(spec.default), inputs, options);
  return undefined;
}

/** A file that the runbook names itself stays as it is written, as in a step: relative to the runbook, and below its folder. */
async function fileBeside(name: string, file: string, folder: string): Promise<string> {
  if (existsSync(await pathInside(folder, file))) return file;
  throw new UsageError('input.invalid', {
    ja: `${name}: ${JSON.stringify(printableLine(file))} というファイルがランブックのフォルダにありません。`,
    en: `${name}: ${JSON.stringify(printableLine(file))} is not a file in the folder of the runbook`,
  });
}

/** What no source has: generated, asked for, or refused. */
async function fill(name: string, spec: InputSpec, inputs: Inputs, options: ResolveOptions): Promise<void> {
  const { prompter, keep, vault, preview } = options;
  if (spec.generate && (keep || preview)) {
    inputs.from[name] = 'generated';
    const value = preview ? '' : generatePassword(spec);
    if (!preview) vault.add(name, value);
    inputs.values[name] = new Secret(name, value);
    const path = preview ? undefined : await keep?.(name, value);
    if (path)
      options.warn({
        ja: `${name} を生成し、${path} に保存しました。`,
        en: `${name} was generated and kept in ${path}`,
      });
    return;
  }
  if (!prompter || preview || inputs.problems.length > 0) {
    throw new UsageError('input.missing', {
      ja: `${name}: 指定されていません。指定方法: ${waysToGive(name, spec)}`,
      en: `${name}: missing. Give it by: ${waysToGive(name, spec)}`,
    });
  }
  const check = async (answer: string) => {
    const reading = await readValue(answer, spec, contextOf(options)).catch((error: UsageError) => ({
      problems: [error.text],
    }));
    return 'problems' in reading ? reading.problems : [];
  };
  inputs.from[name] = 'prompt';
  await accept(name, spec, await prompter({ name, spec, check }), inputs, options);
}

/** Checks a text and keeps what it means; a secret goes to the vault first, so that no message can show it. */
async function accept(
  name: string,
  spec: InputSpec,
  text: string,
  inputs: Inputs,
  options: ResolveOptions,
): Promise<void> {
  const { vault, warn } = options;
  const hidden = isSecretType(spec.type);
  if (hidden && vault.add(name, text) !== 'anywhere') warn(weak(name));
  const reading = await readValue(text, spec, contextOf(options));
  if ('problems' in reading) {
    const list = (language: 'ja' | 'en') =>
      `${name}: ${reading.problems.map((problem) => say(problem, language)).join(' ')}`;
    throw new UsageError('input.invalid', { ja: list('ja'), en: list('en') });
  }
  const { value } = reading;
  if (hidden) inputs.values[name] = new Secret(name, text);
  else if (typeof value === 'object' && !Array.isArray(value))
    inputs.values[name] = withSecretUrl(name, { ...value }, vault);
  else inputs.values[name] = value;
}

/** Who has the reset URL can set the password: it is a secret like one. */
function withSecretUrl(name: string, mail: Record<string, string>, vault: Vault): Record<string, string | Secret> {
  const { resetUrl, ...rest } = mail;
  if (resetUrl === undefined) return rest;
  vault.addUrl(`${name}.resetUrl`, resetUrl);
  return { ...rest, resetUrl: new Secret(`${name}.resetUrl`, resetUrl) };
}

function contextOf({ cwd, clock, origins, used }: ResolveOptions): ReadingContext {
  return { cwd, origins, used, now: clock.now() };
}

function weak(name: string): Text {
  return {
    ja: `${name} は短いか、よくある語です。証跡では独立した語としてのみ伏せられます。`,
    en: `${name} is short or an everyday word; evidence hides it only where it stands alone`,
  };
}
