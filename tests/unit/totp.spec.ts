import { expect, test } from '@playwright/test';
import { type CodeStore, nextCode, readTotpKey, takeCode } from '../../src/inputs/totp.ts';
import { ManualClock } from '../support/manual-clock.ts';

function memory(): CodeStore & { used: number[] } {
  const used: number[] = [];
  return {
    used,
    lastCounter: () => used.at(-1),
    remember: (_name, counter) => {
      used.push(counter);
    },
  };
}

// RFC 6238, appendix B. The keys are the ASCII digits repeated to the length of the hash.
const keys = {
  SHA1: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  SHA256: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA',
  SHA512: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA',
};
const vectors: [number, Record<keyof typeof keys, string>][] = [
  [59, { SHA1: '94287082', SHA256: '46119246', SHA512: '90693936' }],
  [1111111109, { SHA1: '07081804', SHA256: '68084774', SHA512: '25091201' }],
  [1111111111, { SHA1: '14050471', SHA256: '67062674', SHA512: '99943326' }],
  [1234567890, { SHA1: '89005924', SHA256: '91819424', SHA512: '93441116' }],
  [2000000000, { SHA1: '69279037', SHA256: '90698825', SHA512: '38618901' }],
  [20000000000, { SHA1: '65353130', SHA256: '77737706', SHA512: '47863826' }],
];

for (const [seconds, codes] of vectors) {
  for (const algorithm of ['SHA1', 'SHA256', 'SHA512'] as const) {
    test(`RFC 6238: ${algorithm} at ${seconds}`, () => {
      const totp = readTotpKey(`otpauth://totp/a?secret=${keys[algorithm]}&algorithm=${algorithm}&digits=8`);
      expect(totp.generate({ timestamp: seconds * 1000 })).toBe(codes[algorithm]);
    });
  }
}

test('a bare key as sites print it', () => {
  const totp = readTotpKey(' gezd gnbv gy3t qojq gezd gnbv gy3t qojq ');
  expect(totp.generate({ timestamp: 59_000 })).toBe('287082');
});

test('a bad key is refused without being quoted', () => {
  for (const bad of [
    'hunter2!',
    '',
    'otpauth://hotp/a?secret=GEZDGNBV&counter=1',
    'otpauth://totp/a?secret=!!',
    'AB',
  ]) {
    expect(() => readTotpKey(bad)).toThrow(/one-time password key cannot be read/);
    try {
      readTotpKey(bad);
    } catch (error) {
      if (bad) expect(String(error)).not.toContain(bad);
      expect((error as Error).cause).toBeUndefined();
    }
  }
});

test('a code about to expire is not used', async () => {
  const totp = readTotpKey(keys.SHA1);
  expect(await nextCode('otp', totp, 25_000, memory())).toMatchObject({ counter: 0, validFor: 5000 });
  expect(await nextCode('otp', totp, 25_001, memory())).toEqual({ waitFor: 4999 });
});

test('no code is used twice, also when the clock is set back', async () => {
  const totp = readTotpKey(keys.SHA1);
  const store = memory();
  store.remember('otp', 3);
  expect(await nextCode('otp', totp, 91_000, store)).toEqual({ waitFor: 29_000 });
  expect(await nextCode('otp', totp, 31_000, store)).toEqual({ waitFor: 29_000 + 60_000 });
  expect(await nextCode('otp', totp, 120_000, store)).toMatchObject({ counter: 4 });
});

test('taking two codes in a row waits for the second', async () => {
  const totp = readTotpKey(keys.SHA1);
  const clock = new ManualClock(new Date(59_000));
  const store = memory();
  const first = takeCode('otp', totp, clock, store);
  await expect.poll(() => clock.sleepers).toBe(1);
  clock.advance(1000);
  const codes = [await first];
  const second = takeCode('otp', totp, clock, store);
  await expect.poll(() => clock.sleepers).toBe(1);
  clock.advance(30_000);
  codes.push(await second);
  expect(store.used).toEqual([2, 3]);
  expect(codes).toEqual([totp.generate({ timestamp: 60_000 }), totp.generate({ timestamp: 90_000 })]);
});
