import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say, type Text } from '../base/text.ts';
import { findRun, readRun } from '../engine/record/run-folder.ts';
import { keysFolder, publicName, readPublicKey } from '../engine/record/signing.ts';
import { verifyEvidence } from '../engine/record/verify-evidence.ts';
import { recordRun, summaryMarkdown } from '../reporters/index.ts';
import { languageOf, reportsFolder } from './flags.ts';

interface RunsFlags {
  out?: string;
  lang?: string;
  key?: string;
}

/** `tejun runs show RUN`. */
export function showRun(run: string, flags: RunsFlags): number {
  const folder = findRun(reportsFolder(flags), run);
  console.log(summaryMarkdown(recordRun(readRun(folder).entries), languageOf(flags)));
  return 0;
}

/** `tejun runs verify RUN`: the journal, its seal and every file; the first thing that does not fit. RUN may be a folder. */
export function verifyRun(run: string, flags: RunsFlags): number {
  const language = languageOf(flags);
  const folder = existsSync(join(run, 'journal.jsonl')) ? run : findRun(reportsFolder(flags), run);
  const own = join(keysFolder(), publicName);
  const key = flags.key ?? (existsSync(own) ? own : undefined);
  const { events, files, sealedAt, signedBy, checked } = verifyEvidence(
    folder,
    key === undefined ? undefined : readPublicKey(key),
    flags.key !== undefined,
  );
  const by = signedBy?.slice(0, 16);
  const signature: Text = checked
    ? { ja: `署名は鍵 ${by}… のものです。`, en: `Signed by the key ${by}….` }
    : signedBy
      ? {
          ja: `鍵 ${by}… による署名は確認していません（--key 公開鍵）。`,
          en: `The signature of the key ${by}… was not checked (--key PUBLIC).`,
        }
      : {
          ja: '署名はありません。記録全体を作り直した偽造は検出できません。',
          en: 'It is not signed: a forger who made the whole record anew would not be noticed.',
        };
  const found = {
    ja: `問題ありません（記録 ${events} 件、ファイル ${files} 個、封印 ${sealedAt}）。`,
    en: `Everything fits (${events} events, ${files} files, sealed ${sealedAt}).`,
  };
  console.log(`${say(found, language)} ${say(signature, language)}`);
  return 0;
}
