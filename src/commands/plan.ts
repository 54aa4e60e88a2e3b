import { say, type Text } from '../base/text.ts';
import { languageOf, type RunFlags } from './flags.ts';
import { givenBy } from './given.ts';
import { planChapters } from './plan-chapters.ts';
import { missingInputs, planInputs } from './plan-inputs.ts';
import { prepare } from './prepare.ts';

/** `tejun plan RUNBOOK`: what a run would do, with every value; secrets by their names. What is missing is no fault here. */
export async function plan(path: string, flags: RunFlags): Promise<number> {
  const language = languageOf(flags);
  const given = await givenBy(flags);
  const request = { path, given, mail: flags.mail, envFiles: flags.envFile, runId: 'plan', language, preview: true };
  const preparation = await prepare(request);
  const text = (value: Text) => say(value, language);
  const { runbook, inputs } = preparation;
  const missing = missingInputs(preparation);
  console.log(
    [text(runbook.title), ...planInputs(preparation, given, text), ...planChapters(preparation, text)].join('\n'),
  );
  for (const problem of inputs.problems) console.error(`\n${text(problem)}`);
  return inputs.problems.length > missing.length ? 2 : 0;
}
