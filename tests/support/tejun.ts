import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Console, Tenant } from '../../fixtures/console/console.ts';

export interface TejunResult {
  code: number | null;
  stdout: string;
  stderr: string;
  // biome-ignore lint/suspicious/noExplicitAny: the object of `--json`, as its readers get it.
  json: any;
}

/** The arguments of an activation of this tenant; its mail and secrets lie in the folder. */
export function runArguments(
  rehearsal: Console,
  tenant: Tenant,
  folder: string,
  runbook = 'runbooks/dropbox-activation.runbook.yaml',
): string[] {
  const mail = join(folder, 'mail.eml');
  const envFile = join(folder, 'customer.env');
  writeFileSync(mail, tenant.mail);
  writeFileSync(envFile, `DROPBOX_EMAIL='${tenant.dropbox.email}'\nDROPBOX_PASSWORD='${tenant.dropbox.password}'\n`, {
    mode: 0o600,
  });
  const { license, reset, console, dropbox } = rehearsal.origins;
  const links = /first-login/.test(runbook) ? [] : ['-e', `origins.dropbox=${dropbox}`];
  return [
    ...['run', runbook, '--mail', mail, '--env-file', envFile, '--yes', '--json'],
    ...['-e', `origins.license=${license},${reset}`, '-e', `origins.console=${console}`, ...links, '--lang', 'ja'],
    ...['--timeout', '15s', '--out', join(folder, 'reports')],
  ];
}

/** Runs the built command line as a user would, at a desk and not in CI unless told; no terminal is attached. */
export function runTejun(
  args: string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
  cwd?: string,
): Promise<TejunResult> {
  return startTejun(args, folder, env, cwd).result;
}

/** The same, with the process at hand while it works. */
export function startTejun(
  args: string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
  cwd?: string,
): { child: ChildProcess; result: Promise<TejunResult> } {
  const child = spawn(process.execPath, [resolve('dist/cli.js'), ...args], {
    cwd,
    env: { ...process.env, CI: '', TEJUN_SECRETS_DIR: join(folder, 'secrets'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const read = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      read[stream] += text;
    });
  }
  const result = new Promise<TejunResult>((settle) => {
    child.once('close', (code) => {
      const json = read.stdout.startsWith('{') ? JSON.parse(read.stdout) : undefined;
      settle({ code, ...read, json });
    });
  });
  return { child, result };
}
