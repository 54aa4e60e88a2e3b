import { TejunError } from './base/errors.ts';
import { interfaceLanguage } from './base/messages.ts';
import { printable } from './base/printable.ts';
import { say, type Text } from './base/text.ts';
import { dropDebugLogs, readDotenv } from './command-line/environment.ts';
import { helpOfAll, helpOfCommand } from './command-line/help.ts';
import { parseArguments } from './command-line/parse.ts';
import { commands } from './commands/index.ts';
import { version } from './version.ts';

// argv -> command -> exit code. Commands import their work when they are called, so that `--help` and `lint` start at once.

const interrupt = new AbortController();
const argv = process.argv.slice(2);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C does not wait for the first to clean up.
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort(new Error('interrupted'));
  });
}

dropDebugLogs(process.env);
readDotenv(process.env);
const language = interfaceLanguage(askedLanguage() ?? process.env.TEJUN_LANG, process.env);

void start();

async function start(): Promise<void> {
  process.exitCode = await main().catch(tell);
}

async function main(): Promise<number> {
  const request = parseArguments(argv, commands, process.env);
  if (request.kind === 'call') return request.command.run({ ...request, signal: interrupt.signal } as never);
  if (request.kind === 'version') console.log(version);
  else console.log(request.command ? helpOfCommand(request.command, language) : helpOfAll(commands, language));
  return 0;
}

/** Known before all else, for what is wrong with the other arguments. */
function askedLanguage(): string | undefined {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  // A list is of documents: the languages of a manual.
  return asked?.includes(',') ? undefined : asked;
}

const crashed = {
  ja: 'Tejun の不具合です。手順書やコンソールの誤りではありません。次の記録を添えて開発元に知らせてください。',
  en: 'this is a fault of Tejun itself, not of the runbook or the console; please report it with what follows',
};

async function tell(error: unknown): Promise<number> {
  if (interrupt.signal.aborted) return 130;
  if (!(error instanceof TejunError)) {
    console.error(say(crashed, language));
    console.error(error);
    return 70;
  }
  const text = (value: Text) => printable(say(value, language));
  const { where, hint } = error;
  const { RunbookError, renderDiagnostic } = await import('./schema/diagnostic.ts');
  if (error instanceof RunbookError) {
    console.error(error.diagnostics.map((one) => renderDiagnostic(one, language)).join('\n\n'));
    return error.exitCode;
  }
  console.error(`${where ? `${where.path}:${where.line}:${where.column}: ` : ''}${text(error.text)}`);
  if (hint) console.error(text(hint));
  return error.exitCode;
}
