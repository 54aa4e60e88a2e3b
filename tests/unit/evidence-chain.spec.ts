import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { TejunError } from '../../src/base/errors.ts';
import { openJournal } from '../../src/engine/record/journal.ts';
import { readRun } from '../../src/engine/record/run-folder.ts';
import { sealRun } from '../../src/engine/record/seal.ts';
import { isSignedBy, loadKey, makeKey, readPublicKey } from '../../src/engine/record/signing.ts';
import { refuseCut, verifyEvidence } from '../../src/engine/record/verify-evidence.ts';
import { retried } from '../support/sample-run.ts';

/** A sealed run folder: a journal, two pictures and a report; signed when there are keys. */
async function sealedRun({ keys, events = 12 }: { keys?: string; events?: number } = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tejun-test-'));
  mkdirSync(join(folder, 'screens'));
  for (const name of ['01-login.png', '02-console.png'])
    writeFileSync(join(folder, 'screens', name), `picture ${name}`);
  for (const name of ['report.html', 'run.json', 'junit.xml', 'summary.md', 'request.json'])
    writeFileSync(join(folder, name), `content of ${name}\n`);
  const journal = openJournal(join(folder, 'journal.jsonl'));
  const told = retried.filter(({ type }) => type !== 'captured');
  for (const [i, event] of [...told.slice(0, events - 1), told.at(-1)!].entries())
    await journal.on({ ...event, seq: i + 1 });
  await journal.end!();
  await sealRun(folder, new Date(), keys === undefined ? undefined : loadKey(keys));
  return folder;
}

/** Every so many bytes are changed; TEJUN_TEST_TRIES=2000 changes each one. */
const stride = process.env.TEJUN_TEST_TRIES ? 1 : 7;

function newKeys(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'tejun-test-')), 'keys');
  makeKey(folder);
  return folder;
}

/** The code of what does not fit; nothing when all fits. */
function misfit(folder: string, keyFile?: string): string | undefined {
  try {
    verifyEvidence(folder, keyFile === undefined ? undefined : readPublicKey(keyFile), keyFile !== undefined);
    return undefined;
  } catch (error) {
    return (error as TejunError).code.replace('evidence.', '');
  }
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const lines = (change: (list: string[]) => string[]) => (text: string) =>
  `${change(text.trimEnd().split('\n')).join('\n')}\n`;

test('a sealed run fits, and says what it covers', async () => {
  const folder = await sealedRun();
  expect(verifyEvidence(folder)).toMatchObject({ events: 12, files: 8, checked: false, signedBy: undefined });
});

for (const [change, code, alter] of [
  [
    'a line is changed',
    'journal.altered',
    (f: string) => edit(join(f, 'journal.jsonl'), (t) => t.replace('chapter', 'Chapter')),
  ],
  [
    'two lines change places',
    'journal.altered',
    (f) =>
      edit(
        join(f, 'journal.jsonl'),
        lines(([a, b, c, ...rest]) => [a!, c!, b!, ...rest]),
      ),
  ],
  [
    'a line is taken out',
    'journal.altered',
    (f) =>
      edit(
        join(f, 'journal.jsonl'),
        lines((all) => all.toSpliced(3, 1)),
      ),
  ],
  [
    'a line stands twice',
    'journal.altered',
    (f) =>
      edit(
        join(f, 'journal.jsonl'),
        lines((all) => [...all, all.at(-1)!]),
      ),
  ],
  [
    'a space is put into a line',
    'journal.altered',
    (f) => edit(join(f, 'journal.jsonl'), (t) => t.replace('":"', '": "')),
  ],
  [
    'a letter is written as its escape',
    'journal.altered',
    (f) => edit(join(f, 'journal.jsonl'), (t) => t.replace('run-started', '\\u0072un-started')),
  ],
  [
    'the last line is taken away at its end',
    'journal.cut',
    (f) =>
      edit(
        join(f, 'journal.jsonl'),
        lines((all) => all.slice(0, -1)),
      ),
  ],
  [
    'the last line is cut off in its middle',
    'journal.torn',
    (f) => edit(join(f, 'journal.jsonl'), (t) => t.slice(0, -9)),
  ],
  ['a picture is changed', 'file.altered', (f) => appendFileSync(join(f, 'screens/01-login.png'), ' ')],
  ['a picture is missing', 'file.missing', (f) => rmSync(join(f, 'screens/02-console.png'))],
  [
    'a picture has another name',
    'file.missing',
    (f) => renameSync(join(f, 'screens/02-console.png'), join(f, 'screens/03-console.png')),
  ],
  [
    'pictures change places',
    'file.altered',
    (f) => {
      renameSync(join(f, 'screens/01-login.png'), join(f, 'x'));
      renameSync(join(f, 'screens/02-console.png'), join(f, 'screens/01-login.png'));
      renameSync(join(f, 'x'), join(f, 'screens/02-console.png'));
    },
  ],
  ['the report is changed', 'file.altered', (f) => edit(join(f, 'report.html'), (t) => t.toUpperCase())],
  ['a file was added', 'file.added', (f) => writeFileSync(join(f, 'screens/99-forged.png'), 'x')],
  [
    'a file became a link to the same bytes',
    'file.missing',
    (f) => {
      renameSync(join(f, 'report.html'), `${f}.html`);
      symlinkSync(`${f}.html`, join(f, 'report.html'));
    },
  ],
  ['the seal is gone', 'seal.missing', (f) => rmSync(join(f, 'manifest.jsonl'))],
  [
    'the seal is of another run',
    'seal.other',
    (f) => edit(join(f, 'manifest.jsonl'), (t) => t.replace(/"runId":"[^"]*"/, '"runId":"other"')),
  ],
  [
    'the seal speaks of another picture',
    'file.altered',
    (f) => edit(join(f, 'manifest.jsonl'), (t) => t.replace(/"sha256":"./, '"sha256":"x')),
  ],
] as [string, string, (folder: string) => void][]) {
  test(`noticed: ${change}`, async () => {
    const folder = await sealedRun();
    alter(folder);
    expect(misfit(folder)).toBe(code);
  });
}

test('no byte of the seal can be changed without notice when it is signed', async () => {
  const keys = newKeys();
  const folder = await sealedRun({ keys });
  const path = join(folder, 'manifest.jsonl');
  const whole = readFileSync(path);
  const unnoticed = [...whole.keys()].filter((at) => {
    if (at % stride !== 0) return false;
    const changed = Buffer.from(whole);
    changed[at]! ^= 1;
    writeFileSync(path, changed);
    return misfit(folder, join(keys, 'signing.pub')) === undefined;
  });
  expect(unnoticed).toEqual([]);
});

test('no byte of the journal can be changed without notice', async () => {
  const folder = await sealedRun({ events: 4 });
  const path = join(folder, 'journal.jsonl');
  const whole = readFileSync(path);
  const unnoticed = [...whole.keys()].filter((at) => {
    if (at % stride !== 0) return false;
    const changed = Buffer.from(whole);
    changed[at]! ^= 1;
    writeFileSync(path, changed);
    return misfit(folder) === undefined;
  });
  expect(unnoticed).toEqual([]);
});

test('a third party verifies a folder with the public key alone', async () => {
  const keys = newKeys();
  const folder = await sealedRun({ keys });
  const elsewhere = mkdtempSync(join(tmpdir(), 'tejun-test-'));
  cpSync(folder, elsewhere, { recursive: true });
  cpSync(join(keys, 'signing.pub'), `${elsewhere}.pub`);
  rmSync(keys, { recursive: true });
  expect(misfit(elsewhere, `${elsewhere}.pub`)).toBeUndefined();
});

test('a record sealed anew by somebody else, or not signed at all, is not the signer’s', async () => {
  const keys = newKeys();
  const mine = join(keys, 'signing.pub');
  const forged = await sealedRun({ keys: newKeys() });
  expect(misfit(forged, mine)).toBe('signature.wrong');
  expect(misfit(await sealedRun(), mine)).toBe('signature.none');
  const stripped = await sealedRun({ keys });
  edit(
    join(stripped, 'manifest.jsonl'),
    lines(([manifest]) => [manifest!]),
  );
  expect(misfit(stripped)).toBe('signature.missing');
  // The forger's seal with the signer's name on it.
  const named = await sealedRun({ keys });
  const theirs = readFileSync(join(forged, 'manifest.jsonl'), 'utf8').split('\n')[1]!;
  edit(
    join(named, 'manifest.jsonl'),
    lines(([manifest]) => [manifest!, theirs]),
  );
  expect(misfit(named, mine)).toBe('signature.wrong');
});

test('the seal can be checked with other tools: its first line is what the second one signs', async () => {
  const keys = newKeys();
  const [manifest, last] = readFileSync(join(await sealedRun({ keys }), 'manifest.jsonl'), 'utf8').split(/(?<=\n)/);
  const signature = Buffer.from(JSON.parse(last!).signature, 'base64');
  const key = createPublicKey(readFileSync(join(keys, 'signing.pub')));
  expect(isSignedBy(key, Buffer.from(manifest!), signature)).toBe(true);
});

test('a run that was not ended has no seal, and a journal cut behind its seal is not resumed', async () => {
  const folder = await sealedRun();
  const path = join(folder, 'journal.jsonl');
  edit(
    path,
    lines((all) => all.slice(0, 5)),
  );
  expect(() => refuseCut(folder, readRun(folder).entries)).toThrow('the end of journal.jsonl is gone');
  rmSync(join(folder, 'manifest.jsonl'));
  expect(misfit(folder)).toBe('seal.none');
});

test.describe('keys', () => {
  test('are made once, for the owner alone', () => {
    const keys = newKeys();
    expect(statSync(join(keys, 'signing.key')).mode & 0o777).toBe(0o600);
    expect(statSync(keys).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(keys, 'signing.pub'), 'utf8')).not.toContain('PRIVATE');
    expect(() => makeKey(keys)).toThrow('there is a signing key already');
  });
  test('that others can read sign nothing', () => {
    const keys = newKeys();
    chmodSync(join(keys, 'signing.key'), 0o644);
    expect(() => loadKey(keys)).toThrow('others can read the signing key');
  });
  test('of another kind are refused', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const path = join(mkdtempSync(join(tmpdir(), 'tejun-test-')), 'rsa.pub');
    writeFileSync(path, publicKey.export({ type: 'spki', format: 'pem' }));
    expect(() => readPublicKey(path)).toThrow('cannot be read as an Ed25519 key');
  });
  test('are not needed', () => {
    const nowhere = join(tmpdir(), 'tejun-test-no-keys');
    expect(existsSync(nowhere)).toBe(false);
    expect(loadKey(nowhere)).toBeUndefined();
  });
});
