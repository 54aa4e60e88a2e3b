import type { Text } from '../base/text.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Positions } from '../schema/positions.ts';
import type { RunbookFiles } from './files.ts';
import type { Runbook } from './model.ts';
import { eachText, referencesIn } from './templates.ts';

/** What is no mistake but worth a look: last resorts, and declarations that nothing uses. */
export function notesOf(runbook: Runbook, files: RunbookFiles): Diagnostic[] {
  const notes: Diagnostic[] = [];
  const used = new Set<string>();
  const note = (positions: Positions, stretch: { start: number; end: number }, message: Text) =>
    notes.push({ source: positions.source, ...stretch, message });
  for (const { value, positions } of files.all()) {
    eachText(value, [], (text, path) => {
      for (const { name } of referencesIn(text)) used.add(name);
      if (path.at(-1) !== 'css') return;
      note(positions, positions.of(path), {
        ja: '最後の手段（css）です。画面の文言で探せるなら、その方が長持ちします。',
        en: 'a last resort (css): words of the screen last longer',
      });
    });
  }
  const { positions } = files.all()[0]!;
  for (const name of Object.keys(runbook.inputs)) {
    if ([...used].some((one) => one === name || one.startsWith(`${name}.`))) continue;
    note(positions, positions.ofKey(['inputs', name]), {
      ja: `入力 \`${name}\` はどこでも使われていません。`,
      en: `nothing uses the input \`${name}\``,
    });
  }
  for (const name of Object.keys(runbook.words)) {
    if (used.has(`words.${name}`)) continue;
    note(positions, positions.ofKey(['words', name]), {
      ja: `文言 \`words.${name}\` はどこでも使われていません。`,
      en: `nothing uses \`words.${name}\``,
    });
  }
  return notes.toSorted((a, b) => a.source.path.localeCompare(b.source.path) || a.start - b.start);
}
