import { Secret } from '../base/secrets/secret.ts';
import { say } from '../base/text.ts';
import { sentenceOf } from '../engine/sentence.ts';
import { givenValues, languageOf, type RunFlags } from './flags.ts';
import { prepare } from './prepare.ts';

/** `tejun plan RUNBOOK`: what a run would do, with every value; secrets by their names. */
export async function plan(path: string, flags: RunFlags): Promise<number> {
  const language = languageOf(flags);
  const { runbook, inputs, values } = await prepare({
    path,
    given: givenValues(flags.set),
    mail: flags.mail,
    envFiles: flags.envFile,
    runId: 'plan',
    language,
    preview: true,
  });
  const out = (line = '') => console.log(line);
  out(say(runbook.title, language));
  out();
  for (const [name, { type }] of Object.entries(runbook.inputs)) {
    const value = values.get(name);
    const shown =
      value instanceof Secret ? `‹${name}›` : type === 'mail' ? (values.get(`${name}.account`) ?? '') : (value ?? '');
    out(
      `  ${name} = ${[shown].flat().join(', ')}  (${inputs.from[name] ?? say({ ja: '未指定', en: 'missing' }, language)})`,
    );
  }
  for (const [name, words] of Object.entries(runbook.words)) out(`  words.${name} = ${words.join(' | ')}`);
  for (const [name, origins] of Object.entries(runbook.origins)) out(`  origins.${name} = ${origins.join(', ')}`);
  for (const chapter of runbook.chapters) {
    out(`\n${say(chapter.title, language)}`);
    for (const screen of chapter.screens) {
      out(
        `  ${say(screen.title, language)}${screen.optional ? say({ ja: '（表示された場合のみ）', en: ' (only if shown)' }, language) : ''}`,
      );
      for (const step of screen.steps)
        out(
          `    ${step.keys.once ? '! ' : '- '}${say(
            sentenceOf(step, (words) => shownWords(words, values)),
            language,
          )}`,
        );
    }
  }
  for (const problem of inputs.problems) console.error(`\n${say(problem, language)}`);
  return inputs.problems.length ? 2 : 0;
}

function shownWords(words: string[], values: { words: (words: string[]) => string[] }): string[] {
  try {
    return values.words(words);
  } catch {
    return words; // Of an input that is still missing.
  }
}
