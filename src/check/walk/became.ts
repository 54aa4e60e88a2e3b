import { isDeepStrictEqual } from 'node:util';
import type { Target } from '../../steps/target.ts';
import type { Remembered } from '../baseline/model.ts';
import { finish } from '../drift/finish.ts';
import type { Finding, Property } from '../drift/model.ts';
import { kindOf, nameOf } from '../drift/naming.ts';
import { folded } from '../mend/words-now.ts';
import type { Instead } from './instead.ts';

/** What a thing says besides its name. */
const besides: [keyof Remembered & ('placeholder' | 'title' | 'alt'), Property][] = [
  ['placeholder', 'placeholder'],
  ['title', 'tooltip'],
  ['alt', 'alt'],
];

/**
 * What became of a thing whose words fit nothing, or several things: mostly it is called otherwise. Where its name is
 * the same, something else about it has changed; undefined when nothing has, and it only came late.
 */
export function became(
  { old, now }: Required<Pick<Instead, 'old' | 'now'>>,
  sought: Target,
  isTwin: boolean,
): Finding | undefined {
  const { one, target, words } = now;
  const common = { role: kindOf(old), name: nameOf(old), boxBefore: old.box, boxAfter: one.box, old };
  if (folded(words) !== folded(nameOf(old)))
    return finish({ kind: 'renamed', ...common, before: nameOf(old), after: words });
  for (const [field, property] of besides) {
    const [before, after] = [old[field], one[field]];
    if (before === after || !sought.words.some((word) => folded(before) === folded(word))) continue;
    const finding = finish({ kind: after ? 'renamed' : 'removed', ...common, property, before, after });
    return { ...finding, severity: 'breaking' };
  }
  const [before, after] = [kindOf(old), kindOf(one as Remembered)];
  if (before !== after) return finish({ kind: 'changed-kind', ...common, before, after });
  if (isTwin) return { ...finish({ kind: 'added', ...common }), severity: 'breaking' };
  return isDeepStrictEqual(target, sought) ? undefined : finish({ kind: 'moved', ...common });
}
