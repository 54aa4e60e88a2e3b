import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { say } from '../base/text.ts';
import { fingerprintOf, keysFolder, makeKey, publicName, readPublicKey } from '../engine/record/signing.ts';
import { languageOf } from './flags.ts';

/** `tejun keys init`: a key pair; from then on every run is signed. */
export function initKeys(flags: { lang?: string }): number {
  const folder = keysFolder();
  const fingerprint = makeKey(folder);
  const path = join(folder, publicName);
  console.log(
    say(
      {
        ja: `署名鍵を作成しました。以後の実行は署名されます。\nフィンガープリント: ${fingerprint}\n公開鍵: ${path}\n検証する人に公開鍵を渡してください: tejun runs verify フォルダ --key signing.pub`,
        en: `A signing key was made; from now on runs are signed.\nfingerprint: ${fingerprint}\npublic key: ${path}\nGive the public key to whoever verifies: tejun runs verify FOLDER --key signing.pub`,
      },
      languageOf(flags),
    ),
  );
  return 0;
}

/** `tejun keys show`: the public key and its fingerprint. */
export function showKeys(flags: { lang?: string }): number {
  const path = join(keysFolder(), publicName);
  const key = readIfThere(path);
  if (!key) {
    throw new UsageError(
      'key.none',
      { ja: `署名鍵はありません（${path}）。`, en: `there is no signing key (${path})` },
      { hint: 'tejun keys init' },
    );
  }
  const label = say({ ja: 'フィンガープリント', en: 'fingerprint' }, languageOf(flags));
  console.log(`${label}: ${fingerprintOf(readPublicKey(path))}\n${path}\n${key.trimEnd()}`);
  return 0;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
