import { UsageError } from '../base/errors.ts';
import { originOf } from '../base/origins.ts';
import { printableLine } from '../base/printable.ts';
import { Secret } from '../base/secrets/secret.ts';
import { isOnOrigins } from './addresses.ts';
import type { Runbook } from './model.ts';
import { eachText, fillTemplate, referencesIn, soleReference } from './templates.ts';

export type Value = string | string[] | Secret;

/** What the names of a runbook stand for in one run. */
export class Values {
  readonly #values = new Map<string, Value>();
  readonly #inputs: Runbook['inputs'];
  readonly #origins: Runbook['origins'];

  /** `inputs` as they were resolved: a mail gives its fields. */
  constructor(runbook: Runbook, inputs: Record<string, unknown>) {
    this.#inputs = runbook.inputs;
    this.#origins = runbook.origins;
    for (const [name, words] of Object.entries(runbook.words)) this.#values.set(`words.${name}`, words);
    for (const [name, list] of Object.entries(runbook.origins)) this.#values.set(`origins.${name}`, list[0]!);
    for (const [name, value] of Object.entries(inputs)) this.#add(name, value);
  }

  #add(name: string, value: unknown): void {
    if (value === undefined || value === null) return;
    if (value instanceof Secret || typeof value === 'string') this.#values.set(name, value);
    else if (Array.isArray(value)) this.#values.set(name, value.map(String));
    else if (typeof value === 'object')
      for (const [key, part] of Object.entries(value)) this.#add(`${name}.${key}`, part);
    else this.#values.set(name, String(value));
  }

  set(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  get(name: string): Value | undefined {
    return this.#values.get(name);
  }

  /** An input that its text names and that stands for nothing: left out where it may be, or an empty list. */
  absentIn(keys: unknown): string | undefined {
    let absent: string | undefined;
    eachText(keys, [], (text) => {
      for (const { name } of referencesIn(text)) if (this.#isAbsent(name)) absent ??= name;
    });
    return absent;
  }

  /** What an input that is the whole text says of itself: true, given, not empty; undefined when it is no input. */
  says(template: string): boolean | undefined {
    const name = soleReference(template);
    if (name === undefined || !(name in this.#inputs)) return undefined;
    return !this.#isAbsent(name) && this.get(name) !== 'false';
  }

  #isAbsent(name: string): boolean {
    const value = this.get(name);
    if (Array.isArray(value)) return value.length === 0 && name in this.#inputs;
    return value === undefined && this.#inputs[name]?.optional === true;
  }

  /** The value of a text: as it is when it is one reference, else a text with its references filled in. */
  value(template: string): Value {
    const sole = soleReference(template);
    if (sole !== undefined) return this.#need(sole);
    return this.text(template);
  }

  /** Where to go: a link of a mail may be a secret, and was looked at with its mail; of a list the first. */
  address(template: string): string | Secret {
    const value = this.value(template);
    const address = Array.isArray(value) ? value[0]! : value;
    if (address instanceof Secret || isOnOrigins(address, this.#origins)) return address;
    const origin = originOf(address) ?? printableLine(address, 60);
    const allowed = Object.values(this.#origins).flat().join(', ');
    throw new UsageError('foreign-address', {
      ja: `${template} の行き先 ${origin} は、このランブックで許可されていません（許可: ${allowed}）。正しければ origins: に加えてください。`,
      en: `${template} leads to ${origin}, which this runbook does not allow (allowed: ${allowed}); add it under \`origins:\` if that is right`,
    });
  }

  text(template: string): string {
    return fillTemplate(template, (name) => {
      const value = this.#need(name);
      if (value instanceof Secret)
        throw new UsageError('secret-in-text', {
          ja: `秘密の値 \`${name}\` は他の文字と混ぜられません。`,
          en: `the secret \`${name}\` must be the whole value`,
        });
      return Array.isArray(value) ? value.join(', ') : value;
    });
  }

  /** Alternatives: a reference to a list stands for all of its items. */
  words(templates: string[]): string[] {
    return templates.flatMap((template) => {
      const value = this.value(template);
      return value instanceof Secret ? [] : value;
    });
  }

  /** The words as a person is shown them, also when they have no value. */
  shown(templates: string[]): string[] {
    return templates.flatMap((template) => {
      const known = referencesIn(template).every(({ name }) => this.get(name) !== undefined);
      return known ? this.words([template]) : [fillTemplate(template, (name) => `‹${name}›`)];
    });
  }

  #need(name: string): Value {
    const value = this.#values.get(name);
    if (value !== undefined) return value;
    throw new UsageError(
      'no-value',
      { ja: `\`${name}\` の値がありません。`, en: `\`${name}\` has no value` },
      { hint: name in this.#inputs ? { ja: `-e ${name}=… で指定できます。`, en: `give it by -e ${name}=…` } : unasked },
    );
  }
}

const unasked = {
  ja: 'この値を尋ねる手順（ask）が、この前に行われていません。',
  en: 'the step that asks for it (`ask`) was not done before',
};
