import { StepFailure } from '../../base/errors.ts';
import { Secret } from '../../base/secrets/secret.ts';
import { say } from '../../base/text.ts';
import { inventory } from '../../page/find/inventory.ts';
import { NotFound } from '../../page/find/not-found.ts';
import { pressKeys } from '../../page/operate/index.ts';
import type { PlacedStep } from '../../runbook/model.ts';
import type { StepContext } from '../../steps/context.ts';
import { stepKindOf } from '../../steps/index.ts';
import { parseKeys } from '../../steps/key-names.ts';
import { Parked } from '../record/ends.ts';
import { stepKey } from '../record/state.ts';
import type { Running } from '../running.ts';
import { untilBrought } from './brought.ts';
import { elementOf } from './element.ts';
import { locate, noteUse } from './locate.ts';
import { showMeanwhile } from './meanwhile.ts';
import { ask, confirm, handOver } from './questions.ts';
import { signIn } from './sign-in.ts';

/** What one step may do, in the run as it stands. `perform` does other steps, e.g. how to look again. */
export function contextOf(
  step: PlacedStep,
  running: Running,
  perform: (steps: PlacedStep[]) => Promise<void>,
): StepContext {
  const { values, lookout, sight, stage, clock, state, vault } = running;
  const timeout = step.keys.timeout ?? running.options.timeout;
  const current = () => [stage.page];
  /** What has been done on the screen so far is shown before it may go. */
  const picture = async () => {
    if (!stage.page.isClosed()) await running.evidence.beforeLeaving(running.place);
  };
  return {
    words: (words) => values.words(words),
    text: (template) => values.text(template),
    value: (template) => values.value(template),
    locate: async (target) => {
      const found = await locate(step, target, running, timeout);
      if (target.purpose === 'see') running.evidence.sees(running.place, found);
      return elementOf(found, { step, target }, running, timeout);
    },
    sees: (target) => sight.sees(target),
    missing: async (target) => {
      const { text } = new NotFound(target, await inventory(stage.page, target.in).catch(() => null));
      return { ja: say(text, 'ja'), en: say(text, 'en') };
    },
    waitFor: async (targets, limit = timeout) => {
      const seen = await sight.first([{ tabs: current, targets }], limit);
      if (seen) running.evidence.sees(running.place, noteUse(targets[seen.index]!, seen.found, running));
      return seen?.index ?? -1;
    },
    keys: async (keys) => {
      running.entered = [];
      await picture();
      // Other keys are for what has the focus already.
      if (parseKeys(keys) === 'Escape') await untilBrought(running);
      running.lastAct = Date.now();
      await lookout.guarded((signal) => pressKeys(stage.page, keys, { signal, timeout }));
    },
    open: async (template) => {
      const address = values.address(template);
      await picture();
      await stage.open(address);
    },
    reload: async () => {
      await picture();
      await stage.reload();
    },
    signIn: (user, password) => signIn(user, password, running),
    closeTab: async () => {
      await picture();
      await stage.trail.close();
    },
    goToTab: async (target) => {
      await picture();
      const seen = await sight.first([{ tabs: () => stage.session.pages(), targets: [target] }], timeout);
      if (!seen)
        throw new StepFailure('no-tab', {
          ja: `「${target.words.join('」「')}」が表示されているタブがありません。`,
          en: `no tab shows ${target.words.join(' / ')}`,
        });
      stage.trail.enter(seen.page);
      await stage.page.bringToFront();
    },
    capture: async () => {
      await running.evidence.take(running.place, 'extra');
    },
    steps: async () => {
      await picture();
      await perform(step.look);
    },
    meanwhile: () =>
      showMeanwhile(step, running, (one) => stepKindOf(one).perform(one.keys, contextOf(one, running, perform))),
    ask: (question) => ask(question, running),
    confirm: (question) => confirm(question, running),
    handover: (question, until) => handOver(question, until, running),
    remember: (name, value, hidden) => {
      if (hidden) vault.add(name, value);
      values.set(name, hidden ? new Secret(name, value) : value);
    },
    park: async (ms, reason) => {
      throw new Parked(reason, { until: new Date(clock.now().getTime() + ms) });
    },
    now: () => clock.now(),
    since: () => state.since.get(stepKey(running.place)) ?? clock.now(),
    fail: (code, text, { hint, final } = {}) => {
      throw new StepFailure(code, text, { hint, final });
    },
  };
}
