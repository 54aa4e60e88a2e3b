import { Command, CommanderError, Option } from 'commander';
import { TejunError } from './base/errors.ts';
import { interfaceLanguage } from './base/messages.ts';
import { printable } from './base/printable.ts';
import { say, type Text } from './base/text.ts';
import type { RunFlags } from './commands/flags.ts';
import { version } from './version.ts';

// argv -> command -> exit code. Commands are imported when called, so that `--help` and `lint` start at once.

const interrupt = new AbortController();
const language = interfaceLanguage(asked('--lang') ?? process.env.TEJUN_LANG, process.env);
const text = (value: Text) => say(value, language);
let exitCode = 0;

function asked(flag: string): string | undefined {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** A flag with its `TEJUN_*` twin. */
function flag(flags: string, ja: string, en: string): Option {
  const option = new Option(flags, text({ ja, en }));
  const name = option
    .long!.replace(/^--(?:no-)?/, '')
    .replaceAll('-', '_')
    .toUpperCase();
  return option.negate ? option : option.env(`TEJUN_${name}`);
}

const many = (value: string, list: string[] = []) => [...list, value];

const common = [
  flag('--lang <ja|en>', '表示言語', 'language of the interface').choices(['ja', 'en']),
  flag('--out <dir>', '実行記録のフォルダ（既定: reports）', 'folder of the runs (reports unless told)'),
];
const browser = [
  flag('--headed', 'ブラウザを表示する', 'show the browser'),
  flag('--channel <name>', 'chrome, msedge など', 'chrome, msedge …'),
  flag('--executable-path <path>', 'ブラウザの実行ファイル', 'the browser to start'),
  flag('--cdp-endpoint <url>', '起動済みの Chrome に接続する', "the person's own Chrome, e.g. http://127.0.0.1:9222"),
  flag('--ws-endpoint <url>', 'Playwright のブラウザサーバーに接続する', 'a remote Playwright browser server'),
];
const session = [
  new Option(
    '--env-file <file>',
    text({ ja: '入力値のファイル（複数可）', en: 'file of inputs (repeatable)' }),
  ).argParser(many),
  flag('--step', '手順ごとに確認する', 'ask before each step'),
  flag('--yes', 'すべての確認に「はい」と答える', 'answer yes to every confirmation'),
  flag('--timeout <time>', '画面や要素を待つ時間（既定: 30s）', 'how long to wait for a screen or element (30s)'),
  flag('--json', '結果を JSON で標準出力に出す', 'one JSON object on standard output'),
  new Option('--no-color', text({ ja: '色を使わない', en: 'no colours' })),
];
const inputs = [
  flag('--mail <file>', '開通メール（.eml）', 'the opening mail (.eml)'),
  new Option(
    '-e, --set <name=value>',
    text({ ja: '入力・origins・words の値（複数可）', en: 'an input, origins.NAME or words.NAME (repeatable)' }),
  ).argParser(many),
];

const program = new Command('tejun')
  .description(
    text({
      ja: '他社の Web コンソールでの手順を、一つの YAML から実行・検査・文書化します。',
      en: "Runs, checks and writes the manual of procedures in someone else's web console, from one YAML file.",
    }),
  )
  .version(version)
  .helpCommand(false)
  .exitOverride()
  .showSuggestionAfterError()
  .addHelpText(
    'after',
    () =>
      `\n${text({ ja: '例', en: 'Examples' })}:\n  tejun run runbooks/dropbox-activation.runbook.yaml --rehearse\n  tejun run dropbox-activation.runbook.yaml --mail opening-mail.eml --env-file customer.env\n  tejun resume latest\n  tejun lint runbooks/*.runbook.yaml`,
  );

function command(
  usage: string,
  ja: string,
  en: string,
  options: Option[],
  action: (...args: never[]) => number | Promise<number>,
): Command {
  const made = program.command(usage).description(text({ ja, en })).exitOverride();
  for (const option of options) made.addOption(option);
  return made.action(async (...args) => {
    exitCode = await action(...(args as never[]));
  });
}

command(
  'run <runbook>',
  '手順を実行する',
  'carry the procedure out',
  [
    ...inputs,
    ...session,
    ...browser,
    ...common,
    flag('--from <id>', 'この章または画面から始める', 'start at this chapter or screen'),
    flag('--dry-run', '取り消せない操作の手前で終える', 'stop before the first irreversible step'),
    new Option(
      '--rehearse [variants]',
      text({ ja: '練習用コンソールに対して実行する', en: 'against the rehearsal console' }),
    ),
  ],
  async (path: string, flags) => (await import('./commands/run.ts')).run(path, flags, interrupt.signal),
);

command(
  'resume [run]',
  '中断した実行を再開する',
  'go on with a run',
  [
    ...session,
    ...browser,
    ...common,
    flag('--due', '時間になった実行をすべて再開する', 'every parked run whose time has come'),
    flag('--accept-changes', '変更されたランブックで再開する', 'go on with a changed runbook'),
  ],
  async (run: string | undefined, flags: RunFlags & { due?: boolean }) => {
    const { resume, resumeDue } = await import('./commands/resume.ts');
    return flags.due ? resumeDue(flags, interrupt.signal) : resume(run ?? 'latest', flags, interrupt.signal);
  },
);

command(
  'answer <run> [value]',
  '待機中の質問に答える',
  'answer the question a run is parked with',
  common,
  async (run: string, value: string | undefined, flags) =>
    (await import('./commands/answer.ts')).answer(run, value, flags),
);

command(
  'plan <runbook>',
  '実行内容を表示する（ブラウザは開かない）',
  'show what a run would do, without a browser',
  [...inputs, ...session.slice(0, 1), ...common],
  async (path: string, flags) => (await import('./commands/plan.ts')).plan(path, flags),
);

command(
  'lint <runbook...>',
  'ランブックの誤りを調べる',
  'find the mistakes of runbooks',
  common.slice(0, 1),
  async (paths: string[], flags) => (await import('./commands/lint.ts')).lint(paths, flags),
);

command('doctor', '環境を調べる', 'look at this machine', [...browser.slice(0, 3), ...common], async (flags) =>
  (await import('./commands/doctor.ts')).doctor(flags),
);

const runs = command(
  'runs',
  '実行の一覧',
  'list the runs',
  [...common, new Option('--status <status>'), new Option('--older-than <age>'), new Option('--json')],
  async (flags) => (await import('./commands/runs.ts')).runs(flags),
);
for (const [name, ja, en, call] of [
  ['show', '実行の要約', 'summary of a run', 'showRun'],
  ['verify', '記録の改ざんを調べる', 'check the chain and files of a run', 'verifyRun'],
] as const) {
  runs
    .command(`${name} <run>`)
    .description(text({ ja, en }))
    .exitOverride()
    .action(async (run: string, _, made: Command) => {
      exitCode = (await import('./commands/runs.ts'))[call](run, made.optsWithGlobals());
    });
}
runs
  .command('prune')
  .description(text({ ja: '古い実行を消す', en: 'take away old runs' }))
  .exitOverride()
  .action(async (_, made: Command) => {
    exitCode = (await import('./commands/runs.ts')).pruneRuns(made.optsWithGlobals());
  });

function tellError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (interrupt.signal.aborted) return 130;
  if (!(error instanceof TejunError)) {
    console.error(error);
    return 70;
  }
  const { where, hint } = error;
  const at = where ? `${where.path}:${where.line}:${where.column}: ` : '';
  console.error(printable(`${at}${text(error.text)}`));
  if (hint) console.error(printable(text(hint)));
  return error.exitCode;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C does not wait for the first to clean up.
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort(new Error('interrupted'));
  });
}

try {
  await program.parseAsync();
} catch (error) {
  const diagnostics = await import('./schema/diagnostic.ts');
  if (error instanceof diagnostics.RunbookError) {
    console.error(error.diagnostics.map((one) => diagnostics.renderDiagnostic(one, language)).join('\n\n'));
    exitCode = 2;
  } else exitCode = tellError(error);
}
process.exitCode = exitCode;
