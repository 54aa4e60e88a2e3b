import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isHeld, takeLock } from '../../src/engine/record/lock.ts';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'tejun-lock-')), 'locks', 'run-1');

test('a lock is refused while it is held, and says who has it', () => {
  const path = newPath();
  const release = takeLock(path, 'run-a');
  expect(isHeld(path)).toBe(true);
  expect(() => takeLock(path, 'run-b')).toThrow(new RegExp(`run-a is in progress \\(process ${process.pid}`));
  release();
  expect(isHeld(path)).toBe(false);
  takeLock(path, 'run-b')();
});

test('a holder that has ended, or another process with its number, has let go', () => {
  const path = newPath();
  takeLock(path, 'run-a')();
  const gone = { pid: 2 ** 22 + 1, host: hostname(), runId: 'run-a', at: 'then' };
  writeFileSync(`${path}.5`, JSON.stringify(gone));
  takeLock(path, 'run-b')();
  writeFileSync(`${path}.9`, JSON.stringify({ ...gone, pid: process.pid, birth: 'an earlier start' }));
  takeLock(path, 'run-c')();
  writeFileSync(`${path}.12`, JSON.stringify({ ...gone, host: 'another-machine' }));
  expect(() => takeLock(path, 'run-d')).toThrow(/on another-machine/);
});

test('of many processes that find a dead holder at the same moment, one goes on', async () => {
  const path = newPath();
  takeLock(path, 'run-a')();
  const module = new URL('../../src/engine/record/lock.ts', import.meta.url).href;
  // Each waits for the line that starts them all, tries, and keeps the lock until it is told to end.
  const script = `
    import { takeLock } from ${JSON.stringify(module)};
    process.stdin.once('data', () => {
      try { takeLock(${JSON.stringify(path)}, 'run-' + process.pid); console.log('has'); }
      catch (error) { console.log(error.code); }
    });
    console.log('ready');`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const next = (child: (typeof children)[0]) =>
    new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data).trim())));
  await Promise.all(children.map(next));
  const said = children.map(next);
  for (const child of children) child.stdin.write('go\n');
  expect((await Promise.all(said)).sort()).toEqual(['has', 'locked', 'locked', 'locked']);
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
  takeLock(path, 'run-z');
  expect(readdirSync(join(path, '..'))).toHaveLength(1);
});
