import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { isSecretType } from '../base/secrets/secret-types.ts';
import type { Text } from '../base/text.ts';
import type { InputSpec } from '../runbook/model.ts';
import { type EnvFile, readEnvFile, valueIn } from './env-file.ts';
import { belongsToSystem, environmentName } from './environment-name.ts';
import { fromKeyring } from './keyring.ts';
import { readSecretFile } from './read-secret-file.ts';

export interface SourceOptions {
  /** `-e NAME=VALUE`, and `mail` from `--mail`. */
  given: Record<string, string>;
  environment: NodeJS.ProcessEnv;
  /** `--env-file`, in order; a later one wins. None: `.env`, where there is one. */
  envFiles?: string[];
  /** Paths are relative to this folder. */
  cwd: string;
  warn: (warning: Text) => void;
  /** Milliseconds a command may take; 30 seconds when not given. */
  commandTimeout?: number;
}

/** A value and where it came from (`-e`, `DROPBOX_EMAIL`, `.env`), for `plan` and messages. */
export interface Found {
  text: string;
  from: string;
}

/** Looks a value up by the name of its input: command line, environment, file, env files, command, keyring. */
export class Sources {
  readonly #options: SourceOptions;
  readonly #files: EnvFile[];

  private constructor(options: SourceOptions, files: EnvFile[]) {
    this.#options = options;
    this.#files = files;
  }

  /** Reads the env files once. One that was asked for and cannot be read is a UsageError. */
  static async open(options: SourceOptions): Promise<Sources> {
    const asked = options.envFiles ?? [];
    const paths = asked.length > 0 ? asked : ['.env'].filter((name) => existsSync(resolve(options.cwd, name)));
    const files: EnvFile[] = [];
    for (const path of paths) {
      const text = await readSecretFile(resolve(options.cwd, path), options.warn);
      files.unshift(readEnvFile(path, text));
    }
    return new Sources(options, files);
  }

  /** The first source that has the input; undefined when none has. `reveal` false: secrets are not fetched, only found. */
  async find(name: string, spec: InputSpec, reveal = true): Promise<Found | undefined> {
    const { given } = this.#options;
    const onCommandLine = given[name];
    if (onCommandLine !== undefined) {
      if (isSecretType(spec.type)) throw secretOnCommandLine(name);
      return { text: onCommandLine, from: '-e' };
    }
    const key = environmentName(name);
    return (
      this.#environment(key) ??
      (await this.#file(key, this.#environment(`${key}_FILE`), reveal)) ??
      this.#envFile(key) ??
      (await this.#file(key, this.#envFile(`${key}_FILE`), reveal)) ??
      (await this.#command(key, reveal)) ??
      (await this.#keyring(key, reveal))
    );
  }

  #environment(key: string): Found | undefined {
    const text = belongsToSystem(key) ? undefined : this.#options.environment[key];
    return text ? { text, from: key } : undefined;
  }

  #envFile(key: string): Found | undefined {
    for (const file of this.#files) {
      const text = valueIn(file, key);
      if (text) return { text, from: file.path };
    }
    return undefined;
  }

  async #file(key: string, place: Found | undefined, reveal: boolean): Promise<Found | undefined> {
    if (!place) return undefined;
    const from = `${key}_FILE`;
    if (!reveal) return { text: '', from };
    const text = await readSecretFile(resolve(this.#options.cwd, place.text), this.#options.warn);
    return { text: text.replace(/\r?\n$/, ''), from };
  }

  async #command(key: string, reveal: boolean): Promise<Found | undefined> {
    const from = `${key}_COMMAND`;
    const line = this.#environment(from) ?? this.#envFile(from);
    if (!line) return undefined;
    const { environment, commandTimeout } = this.#options;
    if (!reveal) return { text: '', from };
    const { outputOf } = await import('./command.ts');
    return { text: await outputOf(line.text, environment, commandTimeout), from };
  }

  async #keyring(key: string, reveal: boolean): Promise<Found | undefined> {
    const from = `${key}_KEYRING`;
    const place = this.#environment(from) ?? this.#envFile(from);
    return place && { text: reveal ? await fromKeyring(place.text) : '', from };
  }
}

function secretOnCommandLine(name: string): UsageError {
  return new UsageError('input.exposed', {
    ja: `${name}: 秘密の値はコマンドラインで渡せません（プロセス一覧に表示されるため）。`,
    en: `${name}: a secret cannot be given on the command line (process lists show it)`,
  });
}
