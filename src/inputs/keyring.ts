import { UsageError } from '../base/errors.ts';

/** The secret kept under `service/account` in the system's keyring. The library is optional and loaded only here. */
export async function fromKeyring(place: string): Promise<string> {
  const [, service, account] = /^(?:keyring:)?([^/]+)\/(.+)$/.exec(place) ?? [];
  if (service === undefined || account === undefined) {
    throw refused({ ja: '「サービス/アカウント」の形で指定してください。', en: 'give it as service/account' });
  }
  const library = await import('@napi-rs/keyring').catch(() => {
    throw refused({
      ja: 'この環境では利用できません（npm install @napi-rs/keyring）。',
      en: 'it is not available here (npm install @napi-rs/keyring)',
    });
  });
  const value = await new library.AsyncEntry(service, account).getPassword().catch(() => {
    throw refused({ ja: '開けません。ロックを解除してください。', en: 'it cannot be opened; unlock it' });
  });
  if (!value) throw refused({ ja: `${place} は登録されていません。`, en: `${place} is not in it` });
  return value;
}

function refused(reason: { ja: string; en: string }): UsageError {
  return new UsageError('input.keyring', { ja: `キーリング: ${reason.ja}`, en: `keyring: ${reason.en}` });
}
