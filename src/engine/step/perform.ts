import { StepFailure, TejunError } from '../../base/errors.ts';
import type { PlacedStep, Trouble } from '../../runbook/model.ts';
import { stepKindOf } from '../../steps/index.ts';
import { DryRunOver, Stopped } from '../record/ends.ts';
import type { ErrorFacts } from '../record/events.ts';
import type { Running } from '../running.ts';
import { spokenStep } from '../spoken.ts';
import { asFailure } from './as-failure.ts';
import { askAgain } from './ask-again.ts';
import { isFindable, LeftOut } from './locate.ts';
import { beginOnce, mayBegin, neverBegan, onceKey } from './once.ts';
import { confirm } from './questions.ts';
import { hintAtScripts } from './script-hint.ts';
import { contextOf } from './step-context.ts';
import { whyNot } from './why-not.ts';

/** Performs the steps of a screen in order, the first ones only where they are not done already. */
export async function performSteps(steps: PlacedStep[], running: Running, from = 0): Promise<void> {
  for (const [i, step] of steps.entries()) {
    if (i < from) continue;
    running.place = { ...running.place, step: i };
    await performStep(step, running);
  }
}

/** Steps that are no sentence of the procedure: how to look, how to recover. They have no events of their own. */
export async function performQuietly(steps: PlacedStep[], running: Running): Promise<void> {
  await running.evidence.aside(async () => {
    for (const step of steps) await performPlainly(step, running);
  });
}

/** The way out of a trouble, with pictures: the manual shows it. */
export async function performRecovery({ id, do: steps }: Trouble, running: Running): Promise<void> {
  const before = running.place;
  running.evidence.arrive();
  for (const [step, placed] of steps.entries()) {
    running.place = { ...before, trouble: id, step };
    await performPlainly(placed, running);
  }
  running.place = before;
}

/** A step with no events of its own. */
export async function performPlainly(step: PlacedStep, running: Running): Promise<void> {
  if (await whyNot(step, running)) return;
  await askAgain(step.keys, running, performPlainly, (name) => name !== step.keys.as);
  await stepKindOf(step).perform(
    step.keys,
    contextOf(step, running, (more) => performQuietly(more, running)),
  );
}

async function performStep(step: PlacedStep, running: Running): Promise<void> {
  const { tell, people, options, values } = running;
  const place = { ...running.place };
  const once = onceKey(step, place);
  const before = once && running.state.once.get(once)?.is;
  const sentence = spokenStep(step, running.runbook, values);
  const started = { type: 'step-started', place, kind: step.kind, sentence, where: step.where } as const;
  const reason = await whyNot(step, running);
  if (reason) {
    tell(started);
    return tell({ type: 'step-skipped', place, reason });
  }
  if (once && (options.dryRun || running.observer?.mayDoOnce?.(running.stage.page.url()) === false))
    throw new DryRunOver(sentence);
  const answer = (await people?.step?.(sentence, running.signal)) ?? 'yes';
  if (answer === 'quit') throw new Stopped({ ja: '担当者が中止しました。', en: 'a person stopped the run' });
  if (answer === 'skip')
    return tell({ type: 'step-skipped', place, reason: { ja: '担当者が省略しました。', en: 'skipped by a person' } });
  tell(started);
  await askAgain(step.keys, running, performPlainly, (name) => name !== step.keys.as);
  const begun = performance.now();
  try {
    if (once && !(await mayBegin(once, running)))
      return tell({
        type: 'step-skipped',
        place,
        reason: { ja: '既に完了しています。', en: 'it has been done already' },
      });
    if (step.keys.confirm === true)
      await confirm({ id: step.keys.id ?? `${place.screen}.${place.step}`, text: sentence }, running);
    if (once) beginOnce(once, running);
    const kind = stepKindOf(step);
    await kind.perform(
      step.keys,
      contextOf(step, running, (steps) => performQuietly(steps, running)),
    );
    running.acted = kind.changes !== 'nothing';
    tell({ type: 'step-done', place, ms: Math.round(performance.now() - begun) });
  } catch (cause) {
    const error = asFailure(cause, step.where);
    if (error instanceof LeftOut) return tell({ type: 'step-skipped', place, reason: error.text });
    if (error instanceof StepFailure) {
      hintAtScripts(error, running);
      if (once && (isFindable(error) || error.untouched)) neverBegan(once, before, running);
      tell({ type: 'step-failed', place, error: factsOf(error) });
    }
    throw error;
  }
}

export function factsOf(error: unknown): ErrorFacts {
  if (!(error instanceof TejunError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'bug', text: message };
  }
  const { code, text, hint, where } = error;
  return { code, text, hint, where, console: 'words' in error ? String(error.words) : undefined };
}
