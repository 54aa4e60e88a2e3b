import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that the project pins, installed with its packages. */
export const pinnedNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

const windowsScript = (command) => process.platform === 'win32' && /(\.cmd|^npm|^npx)$/.test(command);

/** Runs a command with our terminal and waits. Its standard output goes to ours only when asked for. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['inherit', 2, 2],
    shell: windowsScript(command),
    ...options,
  });
  return result.status ?? 1;
}

/** Standard output of a command, or undefined when it is missing or fails. */
export function outputOf(command, args) {
  const options = { cwd: root, encoding: 'utf8', shell: windowsScript(command), stdio: ['ignore', 'pipe', 'ignore'] };
  const result = spawnSync(command, args, options);
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** Runs a command in place of this process: same terminal, signals passed on, its exit code ours. */
export async function become(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: windowsScript(command), ...options });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C at a terminal reaches the child by itself; a second one would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
