import type { Text } from '../../base/text.ts';
import type { PlacedStep } from '../../runbook/model.ts';
import { soleReference } from '../../runbook/templates.ts';
import { type ConditionText, conditionTarget } from '../../steps/condition.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Running } from '../running.ts';
import { isFact } from './once.ts';

/** Why a step is not to be done now: its condition does not hold, or what it is to use was left out. */
export async function whyNot(step: PlacedStep, running: Running): Promise<Text | undefined> {
  const { when } = step.keys;
  const own = Object.fromEntries(Object.entries(step.keys).filter(([key]) => key in stepKindOf(step).fields));
  const absent = running.values.absentIn(own);
  if (absent) return { ja: `${absent} の指定がありません。`, en: `no ${absent} is given` };
  if (!when || (await holds(when, step.keys.timeout ?? running.options.timeout, running))) return undefined;
  return { ja: '条件に当てはまりません。', en: 'its condition does not hold' };
}

/** A condition is about an input or a fact of the journal when it is nothing but its name, else about the screen. */
async function holds(when: ConditionText, timeout: number, running: Running): Promise<boolean> {
  const { values, sight } = running;
  const name = Array.isArray(when) && when.length === 1 ? soleReference(when[0]!) : undefined;
  if (name?.startsWith('done.')) return isFact(name.slice('done.'.length), running);
  const said = name === undefined ? undefined : values.says(`\${${name}}`);
  return (
    said ??
    sight.seesAtRest(
      conditionTarget(when, (words) => values.words(words)),
      timeout,
    )
  );
}
