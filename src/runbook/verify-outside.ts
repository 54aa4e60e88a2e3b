import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { originOf } from '../base/origins.ts';
import type { RunbookFiles } from './files.ts';
import type { Runbook } from './model.ts';
import { eachText, referencesIn } from './templates.ts';

/** What a runbook names outside of itself, where it is written out: addresses on its origins, files to upload in its folder. */
export function verifyOutside({ path: runbookPath, origins }: Runbook, files: RunbookFiles): void {
  const known = Object.values(origins).flat();
  const isForeign = (address: string) =>
    known.length > 0 && known.every((origin) => !referencesIn(origin).length && originOf(origin) !== originOf(address));
  for (const { value, positions } of files.all())
    eachText(value, [], (text, path) => {
      const key = path.findLast((part) => typeof part === 'string');
      if (referencesIn(text).length) return;
      if (key === 'open' && isForeign(text))
        files.problems.add(positions, path, notAnOrigin, {
          ja: `origins: に加えてください。例: other: ${originOf(text)}`,
          en: `add it there, e.g. other: ${originOf(text)}`,
        });
      if (key !== 'file' || !positions.has([...path.slice(0, path.lastIndexOf('file')), 'upload'])) return;
      const file = resolve(dirname(runbookPath), text);
      if (isAbsolute(text) || !files.inside(file)) files.problems.add(positions, path, notInside);
      else if (!existsSync(file))
        files.problems.add(positions, path, { ja: `ファイルがありません: ${text}`, en: `there is no file ${text}` });
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
