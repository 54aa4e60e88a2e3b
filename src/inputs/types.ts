import type { Text } from '../base/text.ts';

export type InputType =
  | 'text'
  | 'email'
  | 'secret'
  | 'list'
  | 'mail'
  | 'url'
  | 'number'
  | 'choice'
  | 'totp'
  | 'boolean'
  | 'file';

export type CharacterClass = 'digit' | 'upper' | 'lower' | 'symbol';

/** What a runbook declares of one input. Structural: the runbook's own model fits it. */
export interface InputSpec {
  type: InputType;
  /** The mail's subject, for `mail`. */
  subject?: string;
  /** Names of the runbook's origins, or origins. */
  only_on?: string | string[];
  /** Least and greatest number of characters. */
  length?: { min: number; max: number };
  needs?: CharacterClass[];
  /** A regular expression the whole value must match. */
  pattern?: string;
  /** What a `choice` may be, and each item of a `list`. */
  options?: string[];
  default?: unknown;
  /** A password that Tejun may make up when none is given. */
  generate?: boolean;
  optional?: boolean;
  label?: Text;
  description?: Text;
}

/** `dropbox.email` as an environment variable: `DROPBOX_EMAIL`. */
export function environmentName(name: string): string {
  return name.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '_');
}

/** Variables that systems set for their own ends: an input `user` or `mail` never means these. Env files may give them. */
const systemVariables = new Set(
  'USER USERNAME LOGNAME MAIL HOME PATH PWD OLDPWD SHELL TERM LANG LANGUAGE TZ HOST HOSTNAME NAME EDITOR PAGER DISPLAY TMP TEMP TMPDIR OS CI DOMAIN COMPUTERNAME SESSION'.split(
    ' ',
  ),
);

export function belongsToSystem(variable: string): boolean {
  return systemVariables.has(variable);
}
