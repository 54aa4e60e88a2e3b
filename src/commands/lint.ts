import { type Language, say } from '../base/text.ts';
import { loadSound } from '../runbook/load.ts';
import { RunbookError, renderDiagnostic } from '../schema/diagnostic.ts';
import { languageOf } from './flags.ts';

/** What lint says of one runbook: its mistakes, or that there are none and what is worth a look. */
export interface Finding {
  sound: boolean;
  text: string;
}

/** `tejun lint RUNBOOK…`: every mistake at its place, without a browser. Lists each `css:` and what nothing uses. */
export async function lint(paths: string[], flags: { lang?: string }): Promise<number> {
  const language = languageOf(flags);
  const findings: Finding[] = [];
  for (const path of paths) findings.push(await lintRunbook(path, language));
  for (const [i, { sound, text }] of findings.entries()) {
    if (i > 0 && !(sound && findings[i - 1]!.sound)) console.error();
    if (sound) console.log(text);
    else console.error(text);
  }
  return findings.every(({ sound }) => sound) ? 0 : 2;
}

export async function lintRunbook(path: string, language: Language): Promise<Finding> {
  try {
    const { runbook, ...sound } = await loadSound(path);
    const notes = sound.notes.map((note) => renderDiagnostic(note, language));
    const screens = runbook.chapters.flatMap((chapter) => chapter.screens);
    const steps = screens.reduce((sum, screen) => sum + screen.steps.length, 0);
    const counts = {
      ja: `${path}: 問題ありません（${runbook.chapters.length} 章 ${screens.length} 画面 ${steps} 手順）`,
      en: `${path}: no problems (${many(runbook.chapters.length, 'chapter')}, ${many(screens.length, 'screen')}, ${many(steps, 'step')})`,
    };
    return { sound: true, text: [...notes, say(counts, language)].join('\n') };
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error;
    return { sound: false, text: error.diagnostics.map((one) => renderDiagnostic(one, language)).join('\n\n') };
  }
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
