import { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import JSZip from 'jszip';
import { formsOf, introducers } from '../../src/base/secrets/escapes.ts';
import { Redactor } from '../../src/base/secrets/redactor.ts';
import { PieceRedactor, RedactingStream } from '../../src/base/secrets/stream.ts';
import { scrubTrace } from '../../src/page/picture/scrub-trace.ts';
import { encodings, packings, tracesOf } from '../support/encodings.ts';

/** Tries of each property; more of them with e.g. TEJUN_TEST_TRIES=5000. */
const numRuns = Number(process.env.TEJUN_TEST_TRIES ?? 50);

const canary = 'Caf\u00e9/7"パスガ &<é>+\\%41 Zz9';

function redactorOf(secrets: Record<string, string>, words?: string[]): Redactor {
  const redactor = new Redactor(words);
  for (const [name, value] of Object.entries(secrets)) redactor.add(name, value);
  return redactor;
}

test.describe('one secret, every spelling', () => {
  const redactor = redactorOf({ password: canary });
  for (const [name, encode] of Object.entries({ ...encodings, ...packings })) {
    test(name, () => expect(redactor.redact(`[${encode(canary)}]`)).toMatch(/^\[‹password›[\s=]*\]$/));
  }
  for (const before of ['', 'x', 'xy']) {
    for (const packing of ['base64', 'base64url']) {
      test(`${packing} behind ${before.length} other bytes`, () => {
        const shown = redactor.redact(packings[packing]!(`${before}${canary}tail`));
        expect(shown).toContain('‹password›');
        expect(Buffer.from(shown.replace('‹password›', ''), 'base64').length).toBeLessThan(10);
      });
    }
  }
  test('half-width kana', () => {
    expect(redactorOf({ pin: 'ガギグゲゴ' }).redact('ｶﾞｷﾞｸﾞｹﾞｺﾞ')).toBe('‹pin›');
    expect(redactorOf({ pin: 'ｶﾞｷﾞｸﾞｹﾞｺﾞ' }).redact('ガギグゲゴ')).toBe('‹pin›');
  });
  test('written as UTF-16', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`x${canary}y`, 'utf16le')]);
    const shown = redactor.redactBytes(bytes);
    expect(shown.length).toBe(bytes.length);
    expect(shown.subarray(4, -2).toString()).toMatch(/^\*+\0?$/);
  });
  test('in a file that is not text, without moving anything', () => {
    const bytes = Buffer.concat([Buffer.from([0x89, 0xff, 0]), Buffer.from(canary), Buffer.from([0xfe, 1])]);
    const shown = redactor.redactBytes(bytes);
    expect(shown.length).toBe(bytes.length);
    expect(shown.includes('Caf')).toBe(false);
    expect([...shown.subarray(0, 3), ...shown.subarray(-2)]).toEqual([0x89, 0xff, 0, 0xfe, 1]);
  });
});

test('every escape begins with its introducer: elsewhere in a text none is looked for', () => {
  for (const introducer of introducers) {
    const forms = Array.from({ length: 0x400 }, (_, codePoint) => formsOf(codePoint, introducer)).flat();
    const first = new Set(forms.map(({ slots: [slot] }) => slot));
    expect([...new Set([...first].map((slot) => slot!.chars))]).toEqual([String.fromCharCode(introducer)]);
    expect([...first].some((slot) => slot!.repeat)).toBe(false);
  }
});

test('no trace of a secret is left in a file that is full of them', () => {
  const plain = 'Canary-7f3A-Zz9!';
  const traces = tracesOf(plain);
  const base64 = ['', 'x', 'xy'].map((before) => Buffer.from(`${before}${plain}tail`).toString('base64'));
  const whole = traces.filter(({ how }) => !how.startsWith('base64')).map(({ bytes }) => bytes.toString('latin1'));
  const file = Buffer.from([...whole, ...base64].join('\n'), 'latin1');
  for (const { bytes } of traces) expect(file.includes(bytes)).toBe(true);
  const shown = redactorOf({ password: plain }).redactBytes(file);
  expect(traces.filter(({ bytes }) => shown.includes(bytes)).map(({ how }) => how)).toEqual([]);
});

test.describe('properties', () => {
  // Guillemets are the redactor's own marks; invisible characters alone make no secret.
  const unit = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...'aZ09%&\\+=/"\'<>;#u20x ') },
    { weight: 2, arbitrary: fc.constantFrom('ガ', 'ｶ', 'é', 'ﬁ', 'Å', '…', '漢', '😀', 'Ａ', '①') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  );
  const secretText = fc
    .array(unit, { minLength: 6, maxLength: 24 })
    .map((units) => `q${units.join('')}`.replace(/[‹›]/g, ''))
    .filter((text) => [...text.normalize('NFKC')].length >= 6 && !/^\d+$/.test(text));
  const surroundings = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[‹›?&#;]/g, ''));
  const layers = fc.array(fc.constantFrom(...Object.values(encodings)), { maxLength: 2 });

  test('no spelling of a secret survives in any text', () => {
    fc.assert(
      fc.property(secretText, layers, surroundings, surroundings, (secret, encoders, before, after) => {
        const written = encoders.reduce((text, encode) => encode(text), secret.toWellFormed());
        const shown = redactorOf({ s: secret.toWellFormed() }).redact(`${before} ${written} ${after}`);
        expect(shown).toContain('‹s›');
        expect(shown).not.toContain(written);
      }),
      { numRuns, seed: 1 },
    );
  });

  test('no packing of an escaped secret survives', () => {
    const inner = fc.constantFrom(encodings['URL, %20']!, encodings.JSON!, (text: string) => text);
    const outer = fc.constantFrom(encodings['URL, %20']!, encodings.JSON!, encodings['JSON, slashes']!);
    const packing = fc.constantFrom(...Object.values(packings));
    fc.assert(
      fc.property(secretText, inner, packing, outer, surroundings, (secret, write, pack, wrap, before) => {
        const written = wrap(pack(before.toWellFormed() + write(secret.toWellFormed())));
        expect(redactorOf({ s: secret.toWellFormed() }).redact(written)).toContain('‹s›');
      }),
      { numRuns, seed: 2 },
    );
  });

  test('a text without the secret is unchanged', () => {
    fc.assert(
      fc.property(secretText, fc.string({ unit: 'grapheme', maxLength: 200 }), (secret, text) => {
        // Without the secret's first letter in any spelling there is no secret.
        const free = text.normalize('NFKC').replace(/[qQ‹›?&#;%\\=]/g, '');
        expect(redactorOf({ s: secret }).redact(free)).toBe(free);
      }),
      { numRuns, seed: 3 },
    );
  });

  test('a second redaction changes nothing', () => {
    const secrets = fc.array(fc.oneof(secretText, fc.constantFrom('abcd', 'pass1', 'password', '1234')), {
      maxLength: 4,
    });
    const pieces = fc.array(fc.oneof(surroundings, fc.nat(3)), { maxLength: 8 });
    fc.assert(
      fc.property(secrets, pieces, (values, parts) => {
        const redactor = redactorOf(Object.fromEntries(values.map((value, index) => [`n${index}.password`, value])));
        const text = parts.map((part) => (typeof part === 'number' ? (values[part] ?? '') : part)).join('');
        const once = redactor.redact(text);
        expect(redactor.redact(once)).toBe(once);
      }),
      { numRuns, seed: 4 },
    );
  });

  test('cuts make no difference', () => {
    const cuts = fc.array(fc.nat(12), { maxLength: 40 });
    fc.assert(
      fc.property(secretText, layers, surroundings, cuts, (secret, encoders, around, sizes) => {
        const redactor = redactorOf({ s: secret.toWellFormed(), short: 'pass1' });
        const written = encoders.reduce((text, encode) => encode(text), secret.toWellFormed());
        const text = `${around}pass1 ${written}${around}${written}pass1`;
        const pieces = new PieceRedactor(redactor);
        let shown = '';
        let at = 0;
        for (const size of sizes) {
          shown += pieces.push(text.slice(at, at + size));
          at += size;
        }
        shown += pieces.push(text.slice(at)) + pieces.end();
        expect(shown).toBe(redactor.redact(text));
      }),
      { numRuns, seed: 5 },
    );
  });
});

test('ten megabytes, cut anywhere: every secret is hidden, nothing else is touched', async () => {
  const redactor = redactorOf({ password: canary, other: 'Tr0ub4dor&3!', pin: 'ab12' });
  const spellings = [canary, encodings['URL, %20']!(canary), encodings['JSON, ASCII only']!(canary), 'Tr0ub4dor&3!'];
  const [places] = fc.sample(fc.array(fc.nat(spellings.length), { minLength: 40, maxLength: 40 }), {
    numRuns: 1,
    seed: 6,
  });
  const filler = 'GET /a?x=1 200 ログを記録しました。 xab12 Tr0ub4dor&3 ab123\n'.repeat(3800);
  const written = places!.map((at) => filler + (spellings[at] ?? '- ab12 -')).join('');
  const shown = places!
    .map((at) => filler + ['‹password›', '‹password›', '‹password›', '‹other›', '- ‹pin› -'][at])
    .join('');
  const bytes = Buffer.from(written);
  expect(bytes.length).toBeGreaterThan(10_000_000);
  const sizes = fc.sample(fc.integer({ min: 1, max: 40_000 }), { numRuns: 400, seed: 7 });
  const ends = sizes.map((_, i) => sizes.slice(0, i + 1).reduce((sum, size) => sum + size, 0));
  const pieces = [...ends, bytes.length].map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
  const stream = Readable.from(pieces).pipe(new RedactingStream(redactor));
  // Compared by hand: a difference in ten megabytes is nothing to print.
  expect((await readAll(stream)) === shown).toBe(true);
});

test('a stream of bytes: cut inside a character and inside an escape', async () => {
  const redactor = redactorOf({ password: canary });
  const bytes = Buffer.from(`前 ${encodings['URL, %20']!(canary)} 後 ${canary} 終`);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 5) }, (_, i) => bytes.subarray(i * 5, i * 5 + 5));
  const shown = await readAll(Readable.from(pieces).pipe(new RedactingStream(redactor)));
  expect(shown).toBe('前 ‹password› 後 ‹password› 終');
});

test.describe('several secrets', () => {
  test('one inside another: the longer one counts', () => {
    const redactor = redactorOf({ short: 'hunter2', long: 'xx-hunter2-yy' });
    expect(redactor.redact('a xx-hunter2-yy b hunter2')).toBe('a ‹long› b ‹short›');
  });
  test('overlapping ones leave nothing of either', () => {
    const redactor = redactorOf({ one: 'abcdefgh', two: 'efghijklmn' });
    expect(redactor.redact('<abcdefghijklmn>')).toBe('<‹one›‹two›>');
  });
  test('an earlier value of the same name stays hidden', () => {
    const redactor = redactorOf({ password: 'old-Value-1' });
    redactor.add('password', 'new-Value-2');
    expect(redactor.redact('old-Value-1 new-Value-2')).toBe('‹password› ‹password›');
  });
});

test.describe('short and everyday secrets', () => {
  test('four or five characters are hidden as words only', () => {
    const redactor = redactorOf({ pin: 'ab12' });
    expect(redactor.redact('ab12, "ab12" x=ab12&y ab123 xab12 v%3Dab12')).toBe(
      '‹pin›, "‹pin›" x=‹pin›&y ab123 xab12 v%3D‹pin›',
    );
  });
  test('whatever short secret and whatever words: those words alone, and none besides', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab1Z_'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 30 }), (secret, words) => {
        fc.pre(secret.length <= 5);
        const redactor = redactorOf({ pin: secret });
        const shown = words.map((one) => (one === secret ? '‹pin›' : one));
        expect(redactor.redact(words.map((one) => `x="${one}"`).join(' '))).toBe(
          shown.map((one) => `x="${one}"`).join(' '),
        );
        if (secret.length > 3) expect(redactor.redact(words.join(' '))).toBe(shown.join(' '));
      }),
      { numRuns, seed: 8 },
    );
  });
  test('up to three characters are hidden as whole values only', () => {
    const redactor = redactorOf({ pin: '12' });
    expect(redactor.redact('12 of 120, pin="12"&x=12')).toBe('12 of 120, pin="‹pin›"&x=‹pin›');
    expect(redactor.redact('12')).toBe('‹pin›');
  });
  test('a word of the procedure is not torn out of longer words', () => {
    const redactor = redactorOf({ password: 'Dropbox', other: 'policies' }, ['Policies']);
    expect(redactor.redact('DropboxBusiness Dropbox policies_1 policies')).toBe(
      'DropboxBusiness ‹password› policies_1 ‹other›',
    );
  });
  test('its own name in guillemets is left alone', () => {
    const redactor = redactorOf({ password: 'password' });
    expect(redactor.redact('‹password› password')).toBe('‹password› ‹password›');
  });
});

test('JSON data is redacted through and through', () => {
  const redactor = redactorOf({ password: canary, code: '83920174655' });
  const data = { list: [canary, 83920174655, 7, null, true], [canary]: { at: new Date(0) } };
  expect(redactor.redactDeep(data)).toEqual({
    list: ['‹password›', '‹code›', 7, null, true],
    '‹password›': { at: '1970-01-01T00:00:00.000Z' },
  });
});

test.describe('tokens nobody declared', () => {
  const redactor = new Redactor();
  for (const [text, shown] of [
    ['https://x.example/a?lang=ja&access_token=abcd1234#top', 'https://x.example/a?lang=ja&access_token=‹token›#top'],
    ['https://x.example/cb?code=0123456789abcdef01&x=1', 'https://x.example/cb?code=‹token›&x=1'],
    ['href="/a;jsessionid=0A1B2C3D?x"', 'href="/a;jsessionid=‹token›"'],
    ['next=%2Fa%3Fsession%3Dabcdef12%26x', 'next=%2Fa%3Fsession%3D‹token›%26x'],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig_na-ture', 'Bearer ‹token›'],
    ['?T=kjfSy&page=2', '?T=kjfSy&page=2'],
    ['a=1;token=make(2);b', 'a=1;token=make(2);b'],
  ] as const) {
    test(text, () => {
      expect(redactor.redact(text)).toBe(shown);
      expect(redactor.redact(shown)).toBe(shown);
    });
  }
  test('cut in two', () => {
    const pieces = new PieceRedactor(redactor);
    expect(pieces.push('go /a?tok') + pieces.push('en=abc') + pieces.push('def123 ok') + pieces.end()).toBe(
      'go /a?token=‹token› ok',
    );
  });
});

test('megabytes of near misses are left as they are', () => {
  // Any work that grows with the square of the text would not end within the time of a test.
  const redactor = redactorOf({ password: canary, other: 'Tr0ub4dor&3!' });
  for (const almost of ['Tr0ub4dor&3', 'Tr0ub4dor%26', 'VHIwdWI0ZG9y', '%25', '&#0', '\\u0', 'T\u200b'])
    expect(redactor.redact(almost.repeat(100_000))).toBe(almost.repeat(100_000));
});

test('of a trace, what elements say is left out of logs and errors: there it is cut short', async () => {
  const said = `locator resolved to <data>{"value":"${canary.slice(0, 12)}…</data>`;
  const given = new JSZip().file(
    'trace.trace',
    [
      { type: 'log', message: `  ${said}` },
      {
        type: 'after',
        error: { name: 'Error', message: `${canary}: ${said}\n  - <p>${canary.slice(0, 9)}…</p> intercepts` },
      },
      { type: 'error', message: said },
    ]
      .map((event) => JSON.stringify(event))
      .join('\n'),
  );
  const raw = await given.generateAsync({ type: 'nodebuffer' });
  const scrubbed = await JSZip.loadAsync(await scrubTrace(raw, redactorOf({ password: canary })));
  const text = await scrubbed.file('trace.trace')!.async('string');
  expect(text).not.toContain(canary.slice(0, 6));
  expect(text).toContain('‹password›: locator resolved to <data …> intercepts');
});
