import { say } from '../base/text.ts';
import { loadRunbook } from '../runbook/load.ts';
import { RunbookError, renderDiagnostic } from '../schema/diagnostic.ts';
import { languageOf } from './flags.ts';

/** `tejun lint RUNBOOK…`: every mistake at its place, without a browser. Lists each `css:`. */
export function lint(paths: string[], flags: { lang?: string }): number {
  const language = languageOf(flags);
  let exitCode = 0;
  for (const path of paths) {
    try {
      const { chapters } = loadRunbook(path);
      const steps = chapters.flatMap(({ screens }) => screens.flatMap((screen) => screen.steps));
      for (const { keys, where } of steps.filter(({ keys }) => 'css' in keys && keys.css)) {
        const css = String((keys as { css?: string }).css);
        console.log(
          `${where.path}:${where.line}:${where.column}: ${say({ ja: '最後の手段', en: 'last resort' }, language)} css: ${css}`,
        );
      }
      const screens = chapters.reduce((sum, chapter) => sum + chapter.screens.length, 0);
      console.log(
        say(
          {
            ja: `${path}: 問題ありません（${chapters.length} 章 ${screens} 画面 ${steps.length} 手順）`,
            en: `${path}: no problems (${chapters.length} chapters, ${screens} screens, ${steps.length} steps)`,
          },
          language,
        ),
      );
    } catch (error) {
      if (!(error instanceof RunbookError)) throw error;
      console.error(error.diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, language)).join('\n\n'));
      exitCode = 2;
    }
  }
  return exitCode;
}
