import { StepFailure } from '../base/errors.ts';
import { Secret } from '../base/secrets/secret.ts';
import { pressKeys } from '../page/operate/index.ts';
import type { PlacedStep } from '../runbook/model.ts';
import type { Question, StepContext } from '../steps/context.ts';
import type { Target } from '../steps/target.ts';
import { elementOf } from './element.ts';
import { Parked, Stopped } from './ends.ts';
import { locate, noteUse } from './locate.ts';
import type { Running } from './running.ts';
import { stepKey } from './state.ts';

/** What one step may do, in the run as it stands. `perform` does other steps, e.g. how to look again. */
export function contextOf(
  step: PlacedStep,
  running: Running,
  perform: (steps: PlacedStep[]) => Promise<void>,
): StepContext {
  const { values, sight, stage, clock, state, vault } = running;
  const timeout = step.keys.timeout ?? running.options.timeout;
  const current = () => [stage.page];
  return {
    words: (words) => values.words(words),
    text: (template) => values.text(template),
    value: (template) => values.value(template),
    locate: async (target) =>
      elementOf(await locate(step, target, running, timeout), { step, target }, running, timeout),
    sees: (target) => sight.sees(target),
    waitFor: async (targets, limit = timeout) => {
      const seen = await sight.first([{ tabs: current, targets }], limit);
      if (seen) noteUse(targets[seen.index]!, seen.found, running);
      return seen?.index ?? -1;
    },
    keys: (keys) => sight.guarded((signal) => pressKeys(stage.page, keys, { signal, timeout })),
    open: (url) => stage.open(url),
    reload: () => stage.reload(),
    closeTab: async () => {
      await running.evidence.beforeLeaving(running.place);
      await stage.close();
    },
    goToTab: async (target) => {
      const seen = await sight.first([{ tabs: () => stage.session.pages(), targets: [target] }], timeout);
      if (!seen)
        throw new StepFailure('no-tab', {
          ja: `「${target.words.join('」「')}」が表示されているタブがありません。`,
          en: `no tab shows ${target.words.join(' / ')}`,
        });
      stage.enter(seen.page);
      await stage.page.bringToFront();
    },
    capture: () => running.evidence.take(running.place, 'extra'),
    steps: () => perform(step.look),
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
    fail: (code, text, hint) => {
      throw new StepFailure(code, text, { hint });
    },
  };
}

async function ask(question: Question, running: Running): Promise<string> {
  const { people, tell, state, values } = running;
  const place = { ...running.place };
  const known = values.get(question.id) ?? state.answers.get(question.id);
  if (known !== undefined) {
    tell({ type: 'answered', place, question: question.id, by: 'answer' });
    return known instanceof Secret ? known.reveal() : String(known);
  }
  tell({ type: 'asked', place, question: shown(question) });
  if (!people) throw new Parked(question.text, { question });
  const answer = await people.ask(question, running.signal);
  tell({ type: 'answered', place, question: question.id, by: 'person' });
  return answer;
}

/** Asks for a yes. Unattended runs park, unless the operator said yes to all beforehand. */
export async function confirm(question: Question, running: Running): Promise<void> {
  const { people, tell, state, options } = running;
  const place = { ...running.place };
  if (options.yes) return;
  const key = `confirm.${question.id}`;
  const known = state.answers.get(key);
  tell({ type: 'asked', place, question: shown({ ...question, id: key }) });
  if (known === undefined && !people) throw new Parked(question.text, { question: { ...question, id: key } });
  const yes =
    known === undefined ? await people!.confirm(question, running.signal) : /^(?:y|yes|はい|ok|true)$/i.test(known);
  tell({ type: 'answered', place, question: key, by: 'person' });
  if (!yes) throw new Stopped({ ja: '担当者が中止しました。', en: 'a person said no' });
}

async function handOver(question: Question, until: Target | undefined, running: Running): Promise<void> {
  const { people, tell, sight, stage, signal } = running;
  const place = { ...running.place };
  tell({ type: 'asked', place, question: shown(question) });
  if (!people) throw new Parked(question.text, { question });
  const end = new AbortController();
  const said = people.handover(question, AbortSignal.any([signal, end.signal]));
  const shows = until && sight.first([{ tabs: () => stage.session.pages(), targets: [until] }], 86_400_000);
  try {
    await Promise.race(shows ? [said, shows] : [said]);
  } finally {
    end.abort();
    said.catch(() => {});
  }
  tell({ type: 'answered', place, question: question.id, by: 'person' });
}

function shown({ id, text, hidden = false }: Question) {
  return { id, text, hidden };
}
