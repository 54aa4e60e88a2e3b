import { displayWidth, type Language, say, type Text } from '../base/text.ts';
import { type Command, type Flag, flagName, twinOf } from './command.ts';

const headings = {
  usage: { ja: '使い方', en: 'Usage' },
  commands: { ja: 'コマンド', en: 'Commands' },
  operands: { ja: '引数', en: 'Arguments' },
  flags: { ja: 'オプション', en: 'Flags' },
  examples: { ja: '例', en: 'Examples' },
} satisfies Record<string, Text>;

const about = {
  ja: '他社の Web コンソールでの手順を、一つの YAML から実行・検査・文書化します。',
  en: "Runs, checks and writes the manual of procedures in someone else's web console, from one YAML file.",
};

/** All commands on one page. */
export function helpOfAll(commands: Command[], language: Language): string {
  const rows = commands.map(({ name, help }): [string, string] => [name, say(help, language)]);
  return page([
    say(about, language),
    `${say(headings.usage, language)}: tejun COMMAND [ARGUMENTS] [FLAGS]`,
    section(headings.commands, rows, language),
    `${say(headings.examples, language)}:\n${commands
      .slice(0, 5)
      .map(({ examples }) => `  ${examples[0]}`)
      .join('\n')}`,
    say({ ja: '詳しくは: tejun COMMAND --help', en: 'More: tejun COMMAND --help' }, language),
  ]);
}

/** One command: what it takes, its flags with their twins, and lines to try. */
export function helpOfCommand(command: Command, language: Language): string {
  const { name, help, operands = [], flags, examples } = command;
  const usage = operands.map(({ name, optional, many }) => {
    const shown = many ? `${name}…` : name;
    return optional ? `[${shown}]` : shown;
  });
  const rows = Object.entries(flags).map(([key, flag]): [string, string] => [
    shownFlag(key, flag),
    `${say(flag.help, language)}  [${twinOf(key)}]`,
  ]);
  return page([
    say(help, language),
    `${say(headings.usage, language)}: ${['tejun', name, ...usage, ...(rows.length ? ['[FLAGS]'] : [])].join(' ')}`,
    section(
      headings.operands,
      operands.map(({ name, help }) => [name, say(help, language)]),
      language,
    ),
    section(headings.flags, rows, language),
    rows.length ? say(precedence, language) : '',
    `${say(headings.examples, language)}:\n${examples.map((line) => `  ${line}`).join('\n')}`,
  ]);
}

const precedence = {
  ja: 'オプションは [ ] の環境変数や .env でも指定できます。優先順: コマンドライン、環境変数、.env、既定値。',
  en: 'Each flag may also be set by the variable in [ ]. Order: command line, environment, .env, default.',
};

function shownFlag(key: string, { short, value, optional }: Flag): string {
  const given = value ? (optional ? `[=${value}]` : ` ${value}`) : '';
  return `${short ? `-${short}, ` : ''}${flagName(key)}${given}`;
}

function section(heading: Text, rows: [string, string][], language: Language): string {
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(([left]) => displayWidth(left)));
  const lines = rows.map(([left, right]) => `  ${left}${' '.repeat(width - displayWidth(left))}  ${right}`);
  return `${say(heading, language)}:\n${lines.join('\n')}`;
}

function page(parts: string[]): string {
  return parts.filter(Boolean).join('\n\n');
}
