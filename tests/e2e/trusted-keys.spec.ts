import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, startDevice } from '../support/device.ts';
import { expect, test } from '../support/small-app.ts';

test.use({ startsBrowser: true });

test('a certificate that nobody signed is let through by its own public key alone, and the record says so', async ({
  app,
}) => {
  const device = await startDevice();
  app.write(`title: Router
origins: { router: "${device.origin}" }
inputs: { pass: secret }
steps:
  - open: "\${origins.router}/"
  - fill: Password
    with: \${pass}
  - click: Sign in
  - expect: Welcome
`);
  const secrets = app.file("PASS='Router-Secret-7'");
  const run = (key: string) => app.run('--env-file', secrets, '--trust-key', key);

  expect(await run('sha256/nonsense')).toMatchObject({ code: 2, stderr: expect.stringContaining('64 digits under') });
  const other = await run(fingerprint.replace(/^../, fingerprint.startsWith('00') ? '11' : '00'));
  expect(other.json).toMatchObject({ status: 'failed', error: { code: 'connection' } });
  expect(other.stderr).toContain('ERR_CERT_AUTHORITY_INVALID');
  expect(other.stderr).toContain("the server's certificate cannot be trusted. Only if it is a device of your own");
  expect(device.got).toEqual([]);

  const own = await run(fingerprint);
  expect(own.json).toMatchObject({ status: 'done', exitCode: 0 });
  expect(device.got).toEqual(['p=Router-Secret-7']);
  expect(own.stderr).toContain('! Public keys trusted without a signed certificate');
  const kept = (name: string) => readFileSync(join(own.json.reportDir, name), 'utf8');
  expect(JSON.parse(kept('run.json')).environment.trustedKeys).toEqual([fingerprint]);
  expect(kept('report.html')).toContain(fingerprint);
  device.stop();
});
