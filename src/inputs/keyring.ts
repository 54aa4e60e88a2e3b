import { UsageError } from '../base/errors.ts';
import { within } from '../base/within.ts';

/** As long as a person needs to unlock it (ms); where nobody is there, it must not wait for ever. */
const unlockLimit = 60_000;

/** The secret kept under `service/account` in the system's keyring. The library is optional and loaded only here. */
export async function fromKeyring(place: string): Promise<string> {
  const [, service, account] = /^(?:keyring:)?([^/]+)\/(.+)$/.exec(place) ?? [];
  if (service === undefined || account === undefined) {
    throw refused({ ja: '「サービス/アカウント」の形で指定してください。', en: 'give it as service/account' });
  }
  const { AsyncEntry } = await import('@napi-rs/keyring').catch((cause: unknown) => {
    throw refused(
      {
        ja: 'この環境では利用できません（npm install @napi-rs/keyring）。',
        en: 'it is not available here (npm install @napi-rs/keyring)',
      },
      cause,
    );
  });
  // Without a service the library would look into the kernel's own keyring, where nobody keeps passwords.
  const entry = attempt(() => new AsyncEntry(service, account, { linux: { store: 'secret-service' } }));
  const read = entry.getPassword().then((value) => ({ value }));
  const answer = await within(read, unlockLimit).catch((cause: unknown) => {
    throw locked(cause);
  });
  if (!answer) throw locked();
  if (!answer.value) throw refused({ ja: `${place} は登録されていません。`, en: `${place} is not in it` });
  return answer.value;
}

function attempt<T>(make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw refused(
      {
        ja: 'キーリングのサービスが動いていません（Linux では D-Bus のセッションと gnome-keyring や KWallet が必要です）。',
        en: 'no keyring is running here (on Linux it takes a D-Bus session with gnome-keyring, KWallet or the like)',
      },
      cause,
    );
  }
}

function locked(cause?: unknown): UsageError {
  return refused({ ja: '開けません。ロックを解除してください。', en: 'it cannot be opened; unlock it' }, cause);
}

function refused(reason: { ja: string; en: string }, cause?: unknown): UsageError {
  return new UsageError('input.keyring', { ja: `キーリング: ${reason.ja}`, en: `keyring: ${reason.en}` }, { cause });
}
