import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { readTotpKey } from '../../src/inputs/totp.ts';
import { journalOf } from '../support/journal.ts';
import { expect, type SmallApp, test } from '../support/small-app.ts';
import { atTerminal, ctrlC, down, enter } from '../support/terminal.ts';

const head = 'title: Small\norigins: { app: "{origin}" }\n';

/** A page that wants a code; `takes` says whether it is right. What was sent is kept. */
function codePage(app: SmallApp, takes: (code: string) => boolean): string[] {
  const sent: string[] = [];
  app.pages['/'] = '<form method="post"><label>Code <input name="code"></label><button>Send</button></form>';
  app.pages['POST /'] = async (request, response) => {
    const code = new URLSearchParams(await text(request)).get('code') ?? '';
    sent.push(code);
    response.setHeader('content-type', 'text/html').end(takes(code) ? '<h1>Welcome</h1>' : '<p>Wrong code</p>');
  };
  return sent;
}

const codeRunbook = (
  ask: string,
) => `${head}${ask.includes('otp') ? 'inputs: { otp: { type: totp, only_on: app } }\n' : ''}chapters:
  - chapter: Log in
    id: log-in
    each_session: true
    screens:
      - screen: code
        open: "{origin}/"
        shows: Code
        steps:
          - { ${ask} }
          - { fill: Code, with: "\${code}" }
          - click: Send
      - { screen: welcome, shows: Welcome }
  - chapter: Go on
    screens:
      - { screen: last, open: "{origin}/last", shows: Last }
`;

test('a question to nobody parks the run; a hidden answer is taken on standard input only, and once', async ({
  app,
}) => {
  const sent = codePage(app, (code) => code === '271828');
  app.pages['/last'] = 'Last';
  app.write(codeRunbook('ask: Which code?, as: code, hidden: true, pattern: "\\\\d{6}"'));
  const parked = await app.run();
  expect(parked.json).toMatchObject({ status: 'parked', exitCode: 4, ask: { id: 'code' } });
  expect(JSON.parse(readFileSync(join(parked.json.reportDir, 'run.json'), 'utf8')).ask).toMatchObject({ id: 'code' });
  expect((await app.tejun('answer', 'latest', '271828')).stderr).toContain('give a secret answer on standard input');
  const answer = (input: string) =>
    spawnSync(process.execPath, [resolve('dist/cli.js'), 'answer', 'latest', '--out', app.reports], {
      input,
      env: { ...process.env, TEJUN_SECRETS_DIR: join(app.folder, 'secrets') },
    }).status;
  expect(answer('abc')).toBe(2);
  expect(answer('271828\n')).toBe(0);
  expect((await app.tejun('resume', '--due')).code).toBe(0);
  expect(sent).toEqual(['271828']);
  const files = readdirSync(parked.json.reportDir, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  for (const file of files)
    expect(readFileSync(join(file.parentPath, file.name)).includes('271828'), file.name).toBe(false);
});

test('a one-time password answers in place of a person: no code twice, also after a resume', async ({ app }) => {
  const key = 'otpauth://totp/app?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&period=6';
  const sent = codePage(app, (code) => readTotpKey(key).validate({ token: code, window: 1 }) !== null);
  app.write(codeRunbook('ask: Which code?, as: code, from: "${otp}"'));
  const otp = ['--env-file', app.file(`OTP='${key}'`)];
  app.pages['/last'] = (request) => request.destroy();
  expect((await app.run(...otp)).json).toMatchObject({ status: 'failed', error: { code: 'connection' } });
  app.pages['/last'] = 'Last';
  expect((await app.resume()).json.status).toBe('done');
  expect(sent).toHaveLength(2);
  const used = journalOf(app.reports).flatMap((event) => (event.type === 'answered' ? event.code!.counter : []));
  expect(used[1]).toBeGreaterThan(used[0]!);
});

test('at a terminal: a wrong answer is asked for again, a no stops the run', async ({ app }) => {
  codePage(app, () => true);
  app.pages['/last'] = '<button>Grant</button>';
  app.write(
    `${codeRunbook('ask: Which code?, as: code, pattern: "\\\\d{6}"').replace('shows: Last', 'steps: [ { click: Grant, once: true, confirm: true } ]')}`,
  );
  const person = atTerminal([...runOf(app)], app.folder);
  await person.shows('? Which code?');
  person.type(`12${enter}`);
  await person.shows('not of the expected form');
  person.type(`3456${enter}`);
  await person.shows('? Click “Grant”');
  await person.shows('(y/N)');
  person.type(`n${enter}`);
  expect(await person.exit).toBe(3);
  expect(journalOf(app.reports).at(-1)).toMatchObject({ type: 'run-ended', status: 'stopped' });
});

test('--step asks before each step; Ctrl-C at a question interrupts', async ({ app }) => {
  app.pages['/'] = '<h1>Home</h1><button>One</button><button>Two</button><button>Three</button>';
  app.write(`${head}chapters:
  - chapter: Steps
    screens: [ { screen: home, open: "{origin}/", shows: Home, steps: [ click: One, click: Two, click: Three ] } ]
`);
  const person = atTerminal([...runOf(app), '--step'], app.folder);
  await person.shows('? Click “One”');
  person.type(enter);
  await person.shows('? Click “Two”');
  person.type(`${down}${enter}`);
  await person.shows('? Click “Three”');
  person.type(ctrlC);
  expect(await person.exit).toBe(130);
  const events = journalOf(app.reports);
  expect(events.flatMap(({ type }) => (/^step-/.test(type) ? type : []))).toEqual([
    'step-started',
    'step-done',
    'step-skipped',
  ]);
  expect(events.at(-1)).toMatchObject({ type: 'run-ended', status: 'interrupted', exitCode: 130 });
});

test('a screen is handed over, and taken back when the next one shows', async ({ app }) => {
  let looks = 0;
  app.pages['/'] =
    '<h1>Are you human?</h1><script>setInterval(async () => { if ((await fetch("/done")).ok) document.body.innerHTML = "<h1>Welcome</h1>"; }, 50)</script>';
  app.pages['/done'] = (_, response) => {
    response.writeHead(looks ? 200 : 503).end();
  };
  app.write(`${head}chapters:
  - chapter: Captcha
    screens:
      - screen: human
        open: "{origin}/"
        steps: [ { handover: Please solve the picture., until: Welcome } ]
`);
  const unattended = await app.run();
  expect(unattended.json).toMatchObject({ status: 'parked', ask: { id: 'handover' } });
  expect((await app.tejun('answer', 'latest', 'yes')).stdout).toContain('tejun resume latest --out');
  looks = 1;
  expect((await app.resume()).json, 'done elsewhere, as the answer says').toMatchObject({ status: 'done' });
  looks = 0;
  const person = atTerminal(runOf(app), app.folder);
  await person.shows('press Enter when done');
  looks = 1;
  expect(await person.exit).toBe(0);
});

test('--dry-run ends before the first step that cannot be undone, and resume does it', async ({ app }) => {
  app.pages['/'] = '<form method="post"><button>Grant</button></form>';
  app.pages['POST /'] = '<h1>Granted</h1>';
  app.write(`${head}chapters:
  - chapter: Grant
    screens:
      - { screen: home, open: "{origin}/", steps: [ { click: Grant, once: true } ] }
      - { screen: granted, shows: Granted }
`);
  expect((await app.run('--dry-run')).json).toMatchObject({ status: 'stopped', exitCode: 0 });
  expect(app.requests).toEqual(['GET /']);
  expect((await app.resume()).json.status).toBe('done');
});

function runOf({ folder, reports }: SmallApp): string[] {
  return ['run', join(folder, 'small.runbook.yaml'), '--timeout', '10s', '--lang', 'en', '--out', reports];
}

test('a page that is held open takes the answer from elsewhere, in the session that asked for it', async ({ app }) => {
  const sent = codePage(app, (code) => code === '271828');
  app.pages['/last'] = 'Last';
  app.write(codeRunbook('ask: Which code?, as: code, for: 60s'));
  const running = app.run();
  const last = () =>
    existsSync(join(app.reports, 'latest/journal.jsonl')) ? journalOf(app.reports).at(-1) : undefined;
  await expect.poll(last, { timeout: 30_000 }).toMatchObject({ type: 'asked', until: /T/ });
  expect((await app.tejun('answer', 'latest', '271828')).stdout).toContain('The run goes on by itself');
  expect((await running).json.status).toBe('done');
  expect(sent).toEqual(['271828']);
  expect((await app.tejun('answer', 'latest', '271828')).stderr).toContain('this run waits for no answer');
});
