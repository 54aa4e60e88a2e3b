import { resolve } from 'node:path';
import type { TestType } from '@playwright/test';
import type { Where } from '../base/errors.ts';
import { type Language, say } from '../base/text.ts';
import { words } from '../check/report/words.ts';
import type { CheckResult, ScreenResult, Told } from '../check/result.ts';
import { screenNamed } from '../check/screens.ts';
import type { Runbook } from '../runbook/model.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever fixtures the project's `test` has.
export type Test = TestType<any, any>;

/**
 * A failing step a screen that changed, with its pictures, and one in it a finding. All of them are told before the
 * test fails: the error gathers them, each at its line of the YAML, as soft assertions do.
 */
export async function tellChanges(
  test: Test,
  { screens }: CheckResult,
  runbook: Runbook,
  language: Language,
): Promise<AggregateError | undefined> {
  const errors: Error[] = [];
  for (const screen of screens) {
    if (screen.status === 'changed' || (screen.status === 'missing' && !screen.optional))
      errors.push(...(await tellScreen(test, screen, runbook, language)));
  }
  if (errors.length === 0) return undefined;
  const gathered = new AggregateError(errors, say(words.verdict.drift!, language));
  // The places are those of the single errors.
  gathered.stack = `${gathered.name}: ${gathered.message}`;
  return gathered;
}

async function tellScreen(test: Test, screen: ScreenResult, runbook: Runbook, language: Language): Promise<Error[]> {
  const { title, where, findings } = screen;
  const name = say(title, language);
  const errors: Error[] = [];
  const fail = async (place: Where, text: string) => {
    const error = errorAt(place, `${name}\n${text}`);
    errors.push(error);
    await openStep(test, text, place, () => Promise.reject(error)).catch(() => {});
  };
  const body = async () => {
    await attachPictures(test, screen);
    const breaking = findings.filter(({ finding }) => finding.severity === 'breaking');
    for (const told of breaking) await fail(placeOf(told, screen, runbook), tell(told, language));
    // What no step stumbles over is one error at the line of the screen.
    const rest = findings.filter((told) => !breaking.includes(told)).map((told) => tell(told, language));
    if (findings.length === 0) await fail(where, say(words.state.missing, language));
    else if (rest.length > 0) await fail(where, rest.join('\n'));
    throw errors[0];
  };
  await openStep(test, name, where, body).catch(() => {});
  return errors;
}

async function attachPictures(test: Test, { name, views, findings }: ScreenResult): Promise<void> {
  const attach = (label: string, body: Buffer) => test.info().attach(label, { body, contentType: 'image/png' });
  for (const { view, old, now } of views.filter(({ view }) => findings.some((told) => told.view === view))) {
    if (old) await attach(`${name} ${view} before`, old.png);
    if (now) await attach(`${name} ${view} after`, now.png);
  }
}

function tell({ finding, mends }: Told, language: Language): string {
  const proposals = mends.map(
    (mend) =>
      `  → ${mend.insert ? say(words.insert, language) : ''}${mend.remove ? `${say(words.remove, language)}${mend.key}: ${mend.old}` : `${mend.key}: ${mend.words}`}`,
  );
  return [`${say(words.weight[finding.severity], language)}: ${say(finding.text, language)}`, ...proposals].join('\n');
}

/** The line to change, else that of the step which uses it, else that of its screen. */
function placeOf({ mends, finding }: Told, { name, where }: ScreenResult, runbook: Runbook): Where {
  const step = finding.usedBy.find((user) => user !== 'shows');
  const used = step === undefined ? undefined : screenNamed(runbook, name).steps[step - 1];
  return mends[0]?.where ?? used?.where ?? where;
}

/** A step whose place is a line of the YAML. */
export function openStep(test: Test, title: string, where: Where, body: () => Promise<void>): Promise<void> {
  return test.step(title, body, { location: locationOf(where) });
}

/** An error whose place is a line of the YAML, for every reporter that shows sources. */
export function errorAt(where: Where, message: string): Error {
  const error = new Error(message);
  const { file, line, column } = locationOf(where);
  error.stack = `Error: ${message}\n    at ${file}:${line}:${column}`;
  return error;
}

function locationOf({ path, line, column }: Where) {
  return { file: resolve(path), line, column };
}
