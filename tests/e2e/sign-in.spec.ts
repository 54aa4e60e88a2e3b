import { expect, type SmallApp, test } from '../support/small-app.ts';

/** An appliance of the old kind: everything behind the browser's own sign-in dialog. Gives what was told it. */
function appliance(app: SmallApp, refusal: string): string[] {
  const told: string[] = [];
  app.pages['/'] = ({ headers }, response) => {
    told.push(Buffer.from(headers.authorization?.split(' ')[1] ?? '', 'base64').toString());
    const welcome = told.at(-1) === 'admin:Pass-2024';
    response.writeHead(welcome ? 200 : 401, {
      'content-type': 'text/html; charset=utf-8',
      ...(welcome ? {} : { 'www-authenticate': 'Basic realm="router"' }),
    });
    response.end(welcome ? '<h1>機器の状態</h1>' : refusal);
  };
  return told;
}

const runbook = `
title: 機器の確認
origins: { router: "{origin}" }
inputs: { password: { type: secret, only_on: router } }
chapters:
  - chapter: 状態
    screens:
      - screen: dialog
        steps:
          - open: \${origins.router}
          - sign-in: admin
            with: \${password}
      - screen: status
        shows: 機器の状態
`;
const signIn = (app: SmallApp, password: string) => app.run('--env-file', app.file(`PASSWORD='${password}'`));

for (const refusal of ['', '<h1>401 Unauthorized</h1>']) {
  test(`the browser's own sign-in dialog is answered (${refusal || 'no page behind it'})`, async ({ app }) => {
    const told = appliance(app, refusal);
    app.write(runbook);
    const { code, stderr } = await signIn(app, 'Pass-2024');
    expect(code, stderr).toBe(0);
    expect(told).toContain('admin:Pass-2024');
  });
}

test('a refused sign-in says so at once, and the password stands nowhere', async ({ app }) => {
  appliance(app, '<h1>401</h1>');
  app.write(runbook);
  const { code, json, stdout, stderr } = await signIn(app, 'Wrong-1');
  expect(code).toBe(1);
  expect(json.error.code).toBe('sign-in-refused');
  expect(stdout + stderr).not.toContain('Wrong-1');
});

test('a password is not told to an origin it is not declared for', async ({ app }) => {
  const told = appliance(app, '<h1>401</h1>');
  app.write(runbook.replace('only_on: router', 'only_on: "https://other.example"'));
  const { code, json } = await signIn(app, 'Pass-2024');
  expect(code).toBe(1);
  expect(json.error.code).toBe('secret.origin');
  expect(told.join()).not.toContain('Pass-2024');
});
