import { spawn } from 'node:child_process';
import { UsageError } from '../base/errors.ts';

const mostOutput = 64 * 1024;

/** The words of a command line. Quotes and backslashes work as in a shell; nothing else does: no variables, no pipes. */
export function splitCommand(line: string): string[] {
  const words: string[] = [];
  const pattern = /\s*((?:'[^']*'|"(?:\\["\\]|[^"])*"|\\[\s"'\\]|[^\s"'])+)/y;
  while (pattern.lastIndex < line.trimEnd().length) {
    const match = pattern.exec(line);
    if (!match)
      throw new UsageError('input.command', {
        ja: 'コマンドの引用符が閉じていません。',
        en: 'a quote in the command is not closed',
      });
    words.push(
      match[1]!.replace(
        /'([^']*)'|"((?:\\["\\]|[^"])*)"|\\([\s"'\\])/g,
        (_, single?: string, double?: string, char?: string) => single ?? double?.replace(/\\(["\\])/g, '$1') ?? char!,
      ),
    );
  }
  return words;
}

/**
 * Runs a command that prints a secret, without a shell, and gives its output less the last line end.
 * What it prints is in no log and no error. `timeout` in milliseconds.
 */
export async function outputOf(line: string, environment: NodeJS.ProcessEnv, timeout = 30_000): Promise<string> {
  const [program, ...words] = splitCommand(line);
  if (program === undefined) throw failed('', 'empty');
  const child = spawn(program, words, {
    env: environment,
    // It may ask for a master password on the terminal, hence the input; what it says of errors may quote secrets.
    stdio: ['inherit', 'pipe', 'ignore'],
    timeout,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const pieces: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size > mostOutput) child.kill('SIGKILL');
    else pieces.push(piece);
  });
  const end = await new Promise<string>((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    child.on('close', (code, signal) => resolve(code === 0 ? '' : (signal ?? `exit ${code}`)));
  });
  if (end !== '')
    throw failed(program, size > mostOutput ? 'too much output' : child.killed ? `timeout ${timeout} ms` : end);
  return Buffer.concat(pieces)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}

/** Only the program is named: its words may be secret themselves. */
function failed(program: string, reason: string): UsageError {
  return new UsageError('input.command', {
    ja: `コマンド ${program} から値を取得できません（${reason}）。`,
    en: `the command ${program} gave no value (${reason})`,
  });
}
