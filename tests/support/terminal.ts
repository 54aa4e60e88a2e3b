import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect } from '@playwright/test';

/** Tejun on a terminal of its own, with a person at the keys. */
export interface Terminal {
  /** Waits until the text is on the screen, after what was waited for before. */
  shows: (text: string) => Promise<void>;
  type: (keys: string) => void;
  /** Everything that was shown. */
  screen: () => string;
  exit: Promise<number | null>;
  child: ChildProcess;
}

export const enter = '\r';
export const down = '\x1b[B';
export const ctrlC = '\x03';

/** `script` (of util-linux) gives the command a pseudo terminal, and its exit code as its own. */
export function atTerminal(args: string[], folder: string, env: NodeJS.ProcessEnv = {}): Terminal {
  const command = [process.execPath, resolve('dist/cli.js'), ...args].map(quoted).join(' ');
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    env: { ...process.env, CI: '', TERM: 'xterm', TEJUN_SECRETS_DIR: join(folder, 'secrets'), ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  const screen = () => stripVTControlCharacters(shown);
  return {
    shows: async (text) => {
      await expect.poll(() => screen().slice(seen), { timeout: 60_000 }).toContain(text);
      seen = screen().indexOf(text, seen) + text.length;
    },
    type: (keys) => child.stdin.write(keys),
    screen,
    exit: new Promise((settle) => child.once('close', settle)),
    child,
  };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
