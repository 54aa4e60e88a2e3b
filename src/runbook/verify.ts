import { nearestName } from '../base/nearest.ts';
import { didYouMean } from '../schema/issues.ts';
import type { Positioned } from '../schema/positions.ts';
import type { RunbookFiles } from './files.ts';
import type { Runbook } from './model.ts';
import { namesOf, secretNames } from './names.ts';
import { eachText, referencesIn, soleReference } from './templates.ts';

/** What the shape alone cannot see: names that do not exist, ids that stand twice, secrets inside longer texts. */
export function verify(runbook: Runbook, file: Positioned, files: RunbookFiles): void {
  const { problems } = files;
  const names = namesOf(runbook);
  const secrets = new Set(secretNames(runbook));
  for (const read of files.all()) {
    const params = read === file ? [] : paramsOf(read);
    eachText(read.value, [], (text, path) => {
      for (const { name } of referencesIn(text)) {
        if (isManual(name) || params.includes(name)) continue;
        if (!names.includes(name)) {
          const near = nearestName(name, [...names, ...params]);
          const message = { ja: `\`${name}\` という名前はありません。`, en: `unknown name \`${name}\`` };
          problems.add(read.positions, path, message, near ? didYouMean(near) : knownNames(names));
        } else if (secrets.has(name) && soleReference(text) === undefined) {
          const message = { ja: '秘密の値は他の文字と混ぜられません。', en: 'a secret must be the whole value' };
          problems.add(read.positions, path, message);
        }
      }
    });
  }
  verifyIds(runbook, file, files);
  verifyOrigins(runbook, file, files);
}

/** Numbers and pages of the manual are filled in by the manual. */
function isManual(name: string): boolean {
  return /^(?:no|page)\./.test(name);
}

function paramsOf(file: Positioned): string[] {
  const params = (file.value as { params?: unknown } | null)?.params;
  return Array.isArray(params) ? params.map(String) : [];
}

function knownNames(names: string[]) {
  const list = names.map((name) => `\`${name}\``).join(', ');
  return names.length ? { ja: `使える名前: ${list}`, en: `known names: ${list}` } : undefined;
}

function verifyIds(runbook: Runbook, file: Positioned, { problems }: RunbookFiles): void {
  const chapters = new Set<string>();
  for (const [i, chapter] of runbook.chapters.entries()) {
    const twice = (id: string) => ({ ja: `id \`${id}\` が二度使われています。`, en: `the id \`${id}\` is used twice` });
    if (chapters.has(chapter.id)) problems.add(file.positions, ['chapters', i, 'chapter'], twice(chapter.id));
    chapters.add(chapter.id);
    const screens = new Set<string>();
    for (const screen of chapter.screens) {
      if (screens.has(screen.id)) problems.add(file.positions, ['chapters', i, 'screens'], twice(screen.id));
      screens.add(screen.id);
    }
    for (const trouble of [...chapter.trouble, ...chapter.screens.flatMap((screen) => screen.trouble)]) {
      const again = trouble.again;
      if (!again || runbook.chapters.some(({ id }) => id === again)) continue;
      const near = nearestName(
        again,
        runbook.chapters.map(({ id }) => id),
      );
      const message = { ja: `章 \`${again}\` はありません。`, en: `there is no chapter \`${again}\`` };
      problems.add(file.positions, ['chapters', i, 'trouble'], message, near ? didYouMean(near) : undefined);
    }
  }
}

function verifyOrigins(runbook: Runbook, file: Positioned, { problems }: RunbookFiles): void {
  for (const [name, list] of Object.entries(runbook.origins)) {
    for (const origin of list) {
      if (URL.canParse(origin) && new URL(origin).origin === origin.replace(/\/$/, '')) continue;
      const message = {
        ja: `オリジンは https://例.jp のように書きます。`,
        en: 'write an origin as https://example.com',
      };
      problems.add(file.positions, ['origins', name], message);
    }
  }
  for (const [name, { only_on }] of Object.entries(runbook.inputs)) {
    for (const origin of [only_on ?? []].flat()) {
      if (origin in runbook.origins || URL.canParse(origin)) continue;
      const near = nearestName(origin, Object.keys(runbook.origins));
      const message = { ja: `origins に \`${origin}\` がありません。`, en: `\`origins\` has no \`${origin}\`` };
      problems.add(file.positions, ['inputs', name, 'only_on'], message, near ? didYouMean(near) : undefined);
    }
  }
}
