import { resolve } from 'node:path';
import type { TestType } from '@playwright/test';
import type { Where } from '../base/errors.ts';
import { type Language, say, type Text } from '../base/text.ts';
import type { ScreenResult } from '../check/result.ts';
import type { Listener, Told } from '../engine/events.ts';
import { plain } from '../reporters/plain.ts';
import { loadRunbook } from '../runbook/load.ts';
import { type CheckFlags, performCheck } from './check.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever fixtures the project's `test` has.
type Test = TestType<any, any>;

/** Ms for a walk and its comparison. */
const longest = 600_000;

/** What the test of a runbook is called. */
export function titleOf(path: string, language: Language = 'ja'): string {
  return say(loadRunbook(path).title, language);
}

/**
 * The body of the Playwright test of a runbook: a step for each sentence of the manual, with its line in the YAML, and
 * one for each screen, which fails with what has changed and shows it before and after. The test itself stays where
 * its file says `test`.
 */
export function regression(test: Test, path: string, flags: CheckFlags = {}, language: Language = 'ja') {
  return async (): Promise<void> => {
    test.setTimeout(longest);
    const steps = stepReporter(test, language);
    const { result, status, folder } = await performCheck(
      path,
      { ...flags, lang: language },
      new AbortController().signal,
      [steps],
    );
    const info = test.info();
    await info.attach('drift.html', { path: `${folder}/drift.html`, contentType: 'text/html' });
    await info.attach('drift.json', { path: `${folder}/drift.json`, contentType: 'application/json' });
    const errors: Error[] = [];
    for (const screen of result.screens) errors.push(...(await tellScreen(test, screen, language)));
    if (errors[0]) throw errors[0];
    if (status === 'no-baseline' || status === 'unusable') {
      const why = result.stopped ? say(result.stopped, language) : 'tejun check -u missing';
      throw errorAt({ path, line: 1, column: 1 }, `${status}: ${why}`);
    }
  };
}

/** Steps of the run become steps of the test, open as long as they go on. */
function stepReporter(test: Test, language: Language): Listener {
  let close: ((why?: Text) => void) | undefined;
  let open: Promise<void> | undefined;
  const handlers: { [T in Told['type']]?: (event: Extract<Told, { type: T }>) => void } = {
    'step-started': ({ sentence, where }) => {
      const done = new Promise<void>((settle, fail) => {
        close = (why) => (why ? fail(errorAt(where, say(why, language))) : settle());
      });
      open = openStep(test, plain(say(sentence, language)), where, () => done);
      // Told by the walk itself, which is judged at its end.
      open.catch(() => {});
    },
    'step-done': () => close?.(),
    'step-skipped': () => close?.(),
    'step-failed': ({ error }) => close?.(error.text),
    'run-ended': () => close?.(),
  };
  return { on: (event) => handlers[event.type]?.(event as never), end: async () => open?.catch(() => {}) };
}

/** A failing step a screen that changed, with its pictures. Gives the errors: all screens are told before the test fails. */
async function tellScreen(test: Test, screen: ScreenResult, language: Language): Promise<Error[]> {
  if (screen.status !== 'changed' && (screen.status !== 'missing' || screen.optional)) return [];
  const { title, findings, views, where } = screen;
  const name = say(title, language);
  const body = async () => {
    for (const { view, old, now } of views.filter(({ view }) => findings.some((told) => told.view === view))) {
      if (old) await test.info().attach(`${screen.name} ${view} before`, { body: old.png, contentType: 'image/png' });
      if (now) await test.info().attach(`${screen.name} ${view} after`, { body: now.png, contentType: 'image/png' });
    }
    const place = findings.flatMap(({ mends }) => mends)[0]?.where ?? where;
    const texts = findings.map(({ finding }) => `${finding.severity}: ${say(finding.text, language)}`);
    throw errorAt(place, `${name}\n${texts.join('\n') || 'no baseline'}`);
  };
  return openStep(test, name, where, body).then(
    () => [],
    (error: Error) => [error],
  );
}

/** A step whose place is a line of the YAML. */
function openStep(test: Test, title: string, where: Where, body: () => Promise<void>): Promise<void> {
  return test.step(title, body, { location: locationOf(where) });
}

/** An error whose place is a line of the YAML, for every reporter that shows sources. */
function errorAt(where: Where, message: string): Error {
  const error = new Error(message);
  const { file, line, column } = locationOf(where);
  error.stack = `Error: ${message}\n    at ${file}:${line}:${column}`;
  return error;
}

function locationOf({ path, line, column }: Where) {
  return { file: resolve(path), line, column };
}
