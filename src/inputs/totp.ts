import { Secret, TOTP, URI } from 'otpauth';
import type { Clock } from '../base/clock.ts';
import { UsageError } from '../base/errors.ts';

/** A code that is valid for less than this would expire on its way to the server. Milliseconds. */
const tooOld = 5_000;

/** Remembers the last time step for which a code was used, across resumes. */
export interface CodeStore {
  lastCounter(name: string): number | undefined | Promise<number | undefined>;
  remember(name: string, counter: number): void | Promise<void>;
}

export type NextCode =
  | { code: string; counter: number; validFor: number }
  /** No code may be used now; ask again after so many milliseconds. */
  | { waitFor: number };

/** Reads a key as sites give it: an `otpauth://totp/…` URI, or base32 with any spaces and case. */
export function readTotpKey(text: string): TOTP {
  try {
    if (/^otpauth:/i.test(text.trim())) {
      const parsed = URI.parse(text.trim());
      if (parsed instanceof TOTP) return parsed;
    } else {
      const key = text
        .normalize('NFKC')
        .replace(/[\s=-]/g, '')
        .toUpperCase();
      if (/^[A-Z2-7]{8,}$/.test(key)) return new TOTP({ secret: Secret.fromBase32(key) });
    }
  } catch {
    // The library's words may quote the key.
  }
  throw new UsageError('input.totp', {
    ja: 'ワンタイムパスワードの鍵を読めません（otpauth://totp/… または Base32）。',
    en: 'the one-time password key cannot be read (otpauth://totp/… or base32)',
  });
}

/**
 * The code that may be typed at `now` (milliseconds), or how long to wait for one: a code about to expire is not used,
 * and none is used twice. Remembers nothing; `takeCode` does.
 */
export async function nextCode(name: string, totp: TOTP, now: number, store: CodeStore): Promise<NextCode> {
  const counter = totp.counter({ timestamp: now });
  const left = totp.remaining({ timestamp: now });
  const last = (await store.lastCounter(name)) ?? -1;
  // A clock set back must not bring old codes again: wait until the last one's step is over.
  if (counter <= last) return { waitFor: left + (last - counter) * totp.period * 1000 };
  if (left < tooOld) return { waitFor: left };
  return { code: totp.generate({ timestamp: now }), counter, validFor: left };
}

/** Waits for a code that may be typed and remembers it as used before it is handed out. */
export async function takeCode(
  name: string,
  totp: TOTP,
  clock: Clock,
  store: CodeStore,
  signal?: AbortSignal,
): Promise<string> {
  for (;;) {
    const next = await nextCode(name, totp, clock.now().getTime(), store);
    if ('code' in next) {
      await store.remember(name, next.counter);
      return next.code;
    }
    await clock.sleep(next.waitFor, signal);
  }
}
