import { type Language, say, type Text } from '../base/text.ts';
import type { Listener, Told } from '../engine/record/events.ts';
import { plain } from '../reporters/plain.ts';
import { loadRunbook } from '../runbook/load.ts';
import { readRunbook } from '../runbook/read.ts';
import { performCheck } from './check/perform.ts';
import type { CheckFlags } from './check/walk-once.ts';
import { errorAt, openStep, type Test, tellChanges } from './regression-errors.ts';

/** Ms for a walk and its comparison. */
const longest = 600_000;

/** What the test of a runbook is called. */
export function titleOf(path: string, language: Language = 'ja'): string {
  return say(readRunbook(path).runbook.title, language);
}

/**
 * The body of the Playwright test of a runbook: a step for each sentence of the manual, with its line in the YAML, and
 * one for each screen that changed, which shows it before and after; the test fails with all that has changed. It
 * stays where its file says `test`.
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
    const changes = await tellChanges(test, result, await loadRunbook(path), language);
    if (changes) throw changes;
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
