import { originOf } from '../base/origins.ts';
import { eachAddress, isOnOrigins } from './addresses.ts';
import type { RunbookFiles } from './files.ts';
import type { Runbook } from './model.ts';
import { referencesIn } from './templates.ts';
import { stateOfUpload, uploadsIn } from './uploads.ts';

/** What a runbook names outside of itself, where it is written out: addresses on its origins, files to upload in its folder. */
export function verifyOutside(runbook: Runbook, files: RunbookFiles): void {
  verifyAddresses(runbook, files);
  for (const { file, positions, path } of uploadsIn(files)) {
    const state = stateOfUpload(runbook.path, file);
    if (state === 'outside') files.problems.add(positions, path, notInside);
    if (state === 'missing')
      files.problems.add(positions, path, { ja: `ファイルがありません: ${file}`, en: `there is no file ${file}` });
  }
}

function verifyAddresses({ origins }: Runbook, files: RunbookFiles): void {
  for (const { value, positions } of files.all())
    eachAddress(value, (text, path) => {
      if (referencesIn(text).length || isOnOrigins(text, origins)) return;
      files.problems.add(positions, path, notAnOrigin, {
        ja: `origins: に加えてください。例: other: ${originOf(text)}`,
        en: `add it there, e.g. other: ${originOf(text)}`,
      });
    });
}

const notAnOrigin = {
  ja: 'この URL は origins のどのサイトのものでもありません。',
  en: 'this address is on none of the sites under `origins`',
};

const notInside = {
  ja: '添付するファイルは、ランブックのフォルダの中のものか、入力 ${…} で渡したものだけです。',
  en: 'a file to upload lies in the folder of the runbook, or is given by an input `${…}`',
};
