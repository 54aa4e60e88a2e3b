import { didYouMean, nearestName } from '../base/nearest.ts';
import type { Positioned } from '../schema/positions.ts';
import type { RunbookFiles } from './files.ts';
import { type Names, namesOf, paramsOf } from './names.ts';
import { mayHold, placesOf } from './secret-places.ts';
import { eachText, referencesIn, soleReference } from './templates.ts';

/** Every `${…}` names something, is closed, and shows no secret where one could be read. */
export function verifyNames(runbook: Positioned, files: RunbookFiles): void {
  const names = namesOf(runbook, files.all());
  for (const file of files.all()) {
    const params = file === runbook ? [] : paramsOf(file);
    eachText(file.value, [], (text, path) => {
      if (text.includes('${')) verifyText(text, path, file, names, params, files);
    });
  }
}

function verifyText(
  text: string,
  path: PropertyKey[],
  { positions }: Positioned,
  names: Names,
  params: string[],
  { problems }: RunbookFiles,
): void {
  const references = referencesIn(text);
  if (text.split('${').length - 1 > references.length) {
    const open = text.slice(lastOpen(text)).split(/[\s、。」]/)[0]!;
    const message = { ja: '`${` が `}` で閉じられていません。', en: '`${` is never closed by `}`' };
    problems.addAtText(positions, path, open, message);
  }
  for (const { name, start, end } of references) {
    if (isManual(name) || params.includes(name)) continue;
    const piece = text.slice(start, end);
    if (!names.all.has(name)) {
      const message = { ja: `\`${name}\` という名前はありません。`, en: `unknown name \`${name}\`` };
      problems.addAtText(positions, path, piece, message, suggestion(name, [...params, ...names.all]));
      continue;
    }
    const sort = names.secret.get(name);
    if (!sort) continue;
    if (!mayHold(path, sort)) {
      const message = { ja: `秘密 \`${name}\` はここには書けません。`, en: `the secret \`${name}\` cannot stand here` };
      problems.addAtText(positions, path, piece, message, placesOf(sort));
    } else if (soleReference(text) === undefined) {
      const message = { ja: '秘密の値は他の文字と混ぜられません。', en: 'a secret must be the whole value' };
      problems.addAtText(positions, path, piece, message);
    }
  }
}

/** Where a `${` stands that has no end. */
function lastOpen(text: string): number {
  const closed = new Set(referencesIn(text).map(({ start }) => start));
  for (let i = text.indexOf('${'); i >= 0; i = text.indexOf('${', i + 1)) if (!closed.has(i)) return i;
  return 0;
}

/** Numbers and pages of the manual are filled in by the manual. */
function isManual(name: string): boolean {
  return /^(?:no|page)\./.test(name);
}

function suggestion(name: string, known: string[]) {
  // `email` is most likely `dropbox.email`.
  const near = nearestName(name, known) ?? known.find((one) => one.endsWith(`.${name}`));
  if (near) return didYouMean(near);
  const list = known.map((name) => `\`${name}\``).join(', ');
  if (known.length) return { ja: `使える名前: ${list}`, en: `known names: ${list}` };
  return {
    ja: '使う値は inputs: に書いてください。',
    en: 'values are declared under `inputs:`',
  };
}
