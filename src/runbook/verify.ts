import { didYouMean, nearestName } from '../base/nearest.ts';
import { say, type Text } from '../base/text.ts';
import type { Positioned } from '../schema/positions.ts';
import type { RunbookFiles } from './files.ts';
import type { Runbook } from './model.ts';
import { originProblem } from './origin-problem.ts';
import { referencesIn } from './templates.ts';

/** What the shape alone cannot see: ids that stand twice, chapters that do not exist, what is no origin. */
export function verify(runbook: Runbook, file: Positioned, files: RunbookFiles): void {
  verifyIds(runbook, files);
  verifyOrigins(runbook, file, files);
}

function verifyIds({ chapters, trouble }: Runbook, files: RunbookFiles): void {
  refuseTwice(chapters, 'chapter', files);
  for (const { screens } of chapters) refuseTwice(screens, 'screen', files);
  const ids = chapters.map(({ id }) => id);
  const inner = chapters.flatMap((chapter) => [...chapter.trouble, ...chapter.screens.flatMap((one) => one.trouble)]);
  for (const one of [...trouble, ...inner]) {
    const meant = chapters.find(({ id, title }) => [id, say(title, 'ja'), say(title, 'en')].includes(one.again ?? ''));
    // A chapter may be called by its heading, too.
    if (meant) one.again = meant.id;
    if (!one.again || meant) continue;
    const near = nearestName(one.again, ids);
    const message = { ja: `章 \`${one.again}\` はありません。`, en: `there is no chapter \`${one.again}\`` };
    const list = ids.map((id) => `\`${id}\``).join(', ');
    tell(one, 'again', message, near ? didYouMean(near) : { ja: `章: ${list}`, en: `chapters: ${list}` }, files);
  }
}

function refuseTwice(parts: { id: string }[], key: string, files: RunbookFiles): void {
  const seen = new Set<string>();
  for (const part of parts) {
    const { id } = part;
    const message = { ja: `id \`${id}\` が二度使われています。`, en: `the id \`${id}\` is used twice` };
    const hint = { ja: 'どちらかに別の名前を付けてください。', en: 'give one of them another name' };
    if (seen.has(id)) tell(part, key, message, hint, files);
    seen.add(id);
  }
}

function tell(part: object, key: string, message: Text, hint: Text | undefined, files: RunbookFiles): void {
  const { positions, path } = files.places.get(part)!;
  const at = [...path, key];
  files.problems.add(positions, positions.has(at) ? at : path, message, hint);
}

function verifyOrigins({ origins }: Runbook, file: Positioned, { problems }: RunbookFiles): void {
  for (const [name, list] of Object.entries(origins)) {
    for (const origin of list) {
      const message = originProblem(origin);
      if (message && !referencesIn(origin).length)
        problems.addAtText(file.positions, ['origins', name], origin, message);
    }
  }
}
