import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { runRunbook } from '../support/run-runbook.ts';

/** An appliance of the old kind: everything behind the browser's own sign-in dialog. */
function appliance(refusal: string) {
  const log: string[] = [];
  const server = createServer((request, response) => {
    const told = Buffer.from(request.headers.authorization?.split(' ')[1] ?? '', 'base64').toString();
    log.push(`${request.method} ${request.url} ${told}`);
    const welcome = told === 'admin:Pass-2024';
    response.writeHead(welcome ? 200 : 401, {
      'content-type': 'text/html; charset=utf-8',
      ...(welcome ? {} : { 'www-authenticate': 'Basic realm="router"' }),
    });
    response.end(welcome ? '<h1>機器の状態</h1>' : refusal);
  });
  const start = async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { start, stop, log };
}

const runbook = (origin: string) => `
title: 機器の確認
origins: { router: "${origin}" }
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

for (const refusal of ['', '<h1>401 Unauthorized</h1>']) {
  test(`the browser's own sign-in dialog is answered (${refusal || 'no page behind it'})`, async () => {
    const { start, stop, log } = appliance(refusal);
    const { code, stderr } = await runRunbook(runbook(await start()), { secrets: { PASSWORD: 'Pass-2024' } });
    expect(code, stderr).toBe(0);
    expect(log).toContain('GET / admin:Pass-2024');
    stop();
  });
}

test('a refused sign-in says so at once, and the password stands nowhere', async () => {
  const { start, stop } = appliance('<h1>401</h1>');
  const { code, json, stdout, stderr } = await runRunbook(runbook(await start()), { secrets: { PASSWORD: 'Wrong-1' } });
  expect(code).toBe(1);
  expect(json.error.code).toBe('sign-in-refused');
  expect(stdout + stderr).not.toContain('Wrong-1');
  stop();
});

test('a password is not told to an origin it is not declared for', async () => {
  const { start, stop, log } = appliance('<h1>401</h1>');
  const yaml = runbook(await start()).replace('only_on: router', 'only_on: "https://other.example"');
  const { code, json } = await runRunbook(yaml, { secrets: { PASSWORD: 'Pass-2024' } });
  expect(code).toBe(1);
  expect(json.error.code).toBe('secret.origin');
  expect(log.join()).not.toContain('Pass-2024');
  stop();
});
