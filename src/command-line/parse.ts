import { parseArgs } from 'node:util';
import { UsageError } from '../base/errors.ts';
import { nearestName } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import { type Command, type Flags, flagName } from './command.ts';
import { flagsOfEnvironment, flagValue } from './environment.ts';

/** What the arguments ask for: a command with its values, the help of one or of all, or the version. */
export type Request =
  | { kind: 'call'; command: Command; operands: string[]; flags: Record<string, unknown> }
  | { kind: 'help'; command?: Command }
  | { kind: 'version' };

type Token = ReturnType<typeof tokensOf>[number];

/** Reads the arguments. Flag before environment; whatever nobody declared is refused with a suggestion. */
export function parseArguments(argv: string[], commands: Command[], environment: NodeJS.ProcessEnv): Request {
  const all: Flags = Object.assign({}, ...commands.map(({ flags }) => flags));
  const tokens = tokensOf(argv, all);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const asksHelp = words[0] === 'help' || has(tokens, 'help');
  if (words[0] === 'help') words.shift();
  if (has(tokens, 'version') && words.length === 0) return { kind: 'version' };
  if (words.length === 0) {
    for (const token of tokens) refuseUnknown(token, { lang: all.lang! });
    return { kind: 'help' };
  }
  const command = commandOf(words, commands);
  if (asksHelp) return { kind: 'help', command };
  const operands = words.slice(command.name.split(' ').length);
  const given: Record<string, unknown> = {};
  for (const token of tokens) takeFlag(token, command, given);
  checkOperands(command, operands);
  return { kind: 'call', command, operands, flags: { ...flagsOfEnvironment(command.flags, environment), ...given } };
}

function tokensOf(argv: string[], all: Flags) {
  const options: Record<string, { type: 'boolean' | 'string'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'V' },
  };
  for (const [key, { value, optional, short }] of Object.entries(all)) {
    options[flagName(key).slice(2)] = { type: value && !optional ? 'string' : 'boolean', ...(short && { short }) };
  }
  return parseArgs({ args: withChoices(argv, all), options, strict: false, allowPositionals: true, tokens: true })
    .tokens;
}

/** `-u missing` is `--update=missing`: a flag that may stand alone takes the next word when it is one of its choices. */
function withChoices(argv: string[], all: Flags): string[] {
  const taking = Object.entries(all).filter(([, { optional, choices }]) => optional && choices);
  const joined: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i]!;
    const [key, flag] = taking.find(([key, { short }]) => arg === flagName(key) || arg === `-${short}`) ?? [];
    if (key && flag?.choices?.includes(argv[i + 1] ?? '')) joined.push(`${flagName(key)}=${argv[++i]}`);
    else joined.push(arg);
  }
  return joined;
}

function has(tokens: Token[], name: string): boolean {
  return tokens.some((token) => token.kind === 'option' && token.name === name);
}

/** The command that the first words name: the longest name wins. */
function commandOf(words: string[], commands: Command[]): Command {
  const named = (count: number) => commands.find(({ name }) => name === words.slice(0, count).join(' '));
  const command = named(2) ?? named(1);
  if (command) return command;
  const names = commands.map(({ name }) => name);
  const near = nearestName(words.slice(0, 2).join(' '), names) ?? nearestName(words[0]!, names);
  throw usage(
    { ja: `\`${words[0]}\` というコマンドはありません。`, en: `there is no command \`${words[0]}\`` },
    near ? `tejun ${near}` : undefined,
    'tejun --help',
  );
}

function takeFlag(token: Token, command: Command, given: Record<string, unknown>): void {
  if (token.kind !== 'option') return;
  refuseUnknown(token, command.flags, command);
  const [key, flag] = Object.entries(command.flags).find(([key]) => flagName(key) === `--${token.name}`)!;
  const { rawName, value } = token;
  if (value === undefined && flag.value && !flag.optional) throw lacksValue(rawName, flag.value, command);
  // `--mail --json` lacks the mail; who means a value that begins so writes `--mail=--json`.
  if (value?.startsWith('-') && !token.inlineValue) throw lacksValue(rawName, flag.value!, command);
  if (flag.many) given[key] = [...((given[key] as string[]) ?? []), value!];
  else given[key] = value === undefined ? true : flagValue(flag, rawName, value);
}

function refuseUnknown(token: Token, flags: Flags, command?: Command): void {
  if (token.kind !== 'option' || token.name === 'help' || token.name === 'version') return;
  const known = Object.keys(flags).map(flagName);
  if (known.includes(`--${token.name}`)) return;
  const near = nearestName(token.rawName, [...known, '--help']);
  throw usage(
    { ja: `\`${token.rawName}\` というオプションはありません。`, en: `there is no flag \`${token.rawName}\`` },
    near,
    helpOf(command),
  );
}

function checkOperands({ name, operands = [], ...command }: Command, given: string[]): void {
  const lacking = operands.find(({ optional }, i) => !optional && given[i] === undefined);
  if (lacking) {
    throw usage(
      { ja: `${lacking.name} を指定してください。`, en: `${lacking.name} is missing` },
      undefined,
      helpOf({ name, ...command }),
    );
  }
  if (given.length <= operands.length || operands.at(-1)?.many) return;
  const extra = given[operands.length];
  throw usage(
    { ja: `\`${extra}\` は余分です。`, en: `\`${extra}\` is one argument too many` },
    undefined,
    helpOf({ name, ...command }),
  );
}

function lacksValue(rawName: string, value: string, command: Command): UsageError {
  return usage(
    { ja: `${rawName} には値（${value}）が必要です。`, en: `${rawName} needs a value: ${value}` },
    undefined,
    helpOf(command),
  );
}

function helpOf(command?: Pick<Command, 'name'>): string {
  return command ? `tejun ${command.name} --help` : 'tejun --help';
}

function usage(text: Text, near: string | undefined, help: string): UsageError {
  const hint = {
    ja: `${near ? `\`${near}\` のことですか？ ` : ''}使い方: ${help}`,
    en: `${near ? `did you mean \`${near}\`? ` : ''}See: ${help}`,
  };
  return new UsageError('usage', text, { hint });
}
