import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/shared-browser.ts';
import { runTejun } from '../support/tejun.ts';

const runbook = 'runbooks/dropbox-activation.runbook.yaml';

/** A command of a user who has called none before; `loaded`: the files of code that were run. */
function newUser() {
  const folder = mkdtempSync(join(tmpdir(), 'tejun-test-'));
  const home = join(folder, 'home');
  mkdirSync(home);
  let calls = 0;
  const call = async (...args: string[]) => {
    const coverage = join(folder, `coverage-${++calls}`);
    const result = await runTejun(args, folder, { HOME: home, NODE_V8_COVERAGE: coverage });
    const loaded = readdirSync(coverage).flatMap((file) =>
      JSON.parse(readFileSync(join(coverage, file), 'utf8')).result.map(({ url }: { url: string }) => url),
    );
    return { ...result, loaded, readsYaml: loaded.some((url) => /\/parts\/read-\w+\.js$/.test(url)) };
  };
  return { folder, home, call };
}

for (const args of [['--help'], ['lint', runbook], ['plan', runbook], ['runs', '--json']]) {
  test(`tejun ${args[0]} loads no Playwright`, async () => {
    const { stdout, loaded } = await newUser().call(...args);
    expect(stdout).not.toBe('');
    expect(loaded.some((url) => url.endsWith('/dist/cli.js'))).toBe(true);
    expect(loaded.filter((url) => /\/(playwright|playwright-core)\//.test(url))).toEqual([]);
  });
}

test.describe('a runbook that was read', () => {
  const included = 'screens:\n  - screen: s\n    steps: [{ click: OK, css: "#ok" }]\n';
  const write = (folder: string) => {
    mkdirSync(join(folder, 'parts'));
    writeFileSync(
      join(folder, 'a.runbook.yaml'),
      'title: A\nchapters:\n  - chapter: C\n    screens: [{ include: parts/s.yaml }]\n',
    );
    writeFileSync(join(folder, 'parts/s.yaml'), included);
    return { path: join(folder, 'a.runbook.yaml'), part: join(folder, 'parts/s.yaml') };
  };

  test('is not read again until one of its files changes', async () => {
    const { folder, call } = newUser();
    const { path, part } = write(folder);
    const first = await call('lint', path);
    expect(first).toMatchObject({ code: 0, readsYaml: true, stdout: expect.stringContaining('css') });
    expect(await call('lint', path)).toMatchObject({ code: 0, readsYaml: false, stdout: first.stdout });
    expect(await call('plan', path)).toMatchObject({
      code: 0,
      readsYaml: false,
      stdout: expect.stringContaining('OK'),
    });

    writeFileSync(part, included.replace('click', 'clik'));
    const wrong = { code: 2, readsYaml: true, stderr: expect.stringContaining('s.yaml:3:15') };
    expect(await call('lint', path)).toMatchObject(wrong);
    expect(await call('plan', path)).toMatchObject(wrong);
  });

  test('is read again where one of its files has become a link out of its folder', async () => {
    const { folder, call } = newUser();
    const { path, part } = write(folder);
    await call('lint', path);
    const outside = join(mkdtempSync(join(tmpdir(), 'tejun-test-')), 's.yaml');
    copyFileSync(part, outside);
    unlinkSync(part);
    symlinkSync(outside, part);
    expect(await call('lint', path)).toMatchObject({ code: 2, readsYaml: true });
  });

  test('is read again where a file that it uploads is gone', async () => {
    const { folder, call } = newUser();
    const path = join(folder, 'a.runbook.yaml');
    writeFileSync(path, 'title: A\nsteps: [{ upload: Certificate, file: a.pem }]\n');
    writeFileSync(join(folder, 'a.pem'), '');
    expect(await call('lint', path)).toMatchObject({ code: 0 });
    unlinkSync(join(folder, 'a.pem'));
    const gone = { code: 2, stderr: expect.stringContaining('a.runbook.yaml:2:38') };
    expect(await call('lint', path)).toMatchObject(gone);
  });

  test('is kept for its reader alone, and whole or not at all', async () => {
    const { folder, home, call } = newUser();
    const { path } = write(folder);
    const first = await call('lint', path);
    // The runbook, and the code of the command.
    const kept = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\/(runbook-|lint\.)/.test(name),
    );
    expect(kept).toHaveLength(2);
    for (const entry of kept) {
      expect(statSync(join(home, entry)).mode & 0o777).toBe(0o600);
      writeFileSync(join(home, entry), '[["./');
    }
    expect(await call('lint', path)).toMatchObject({ code: 0, readsYaml: true, stdout: first.stdout });
    expect(await call('lint', path)).toMatchObject({ code: 0, readsYaml: false, stdout: first.stdout });
  });
});

test('the code of Playwright is kept with that of the command, once', async () => {
  const { home, call } = newUser();
  const kept = () => {
    const name = readdirSync(home, { recursive: true, encoding: 'utf8' }).find((name) => /\/resume\./.test(name));
    return readFileSync(join(home, name!));
  };
  const first = await call('resume', 'none');
  expect(first).toMatchObject({ code: 2 });
  const code = kept();
  expect(code.toString('utf8', 0, code.indexOf('\n'))).toMatch(/playwright-core\/.+ 1\.\d+/);
  expect(await call('resume', 'none')).toMatchObject({ code: 2, stderr: first.stderr });
  expect(kept().equals(code)).toBe(true);
});
