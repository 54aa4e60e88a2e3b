import { parse } from 'yaml';
import type { Loss } from '../../engine/observer.ts';
import { wayTo } from '../../page/find/narrowing.ts';
import { survey } from '../../page/find/survey.ts';
import { fingerprintScreen } from '../../page/fingerprint/fingerprint.ts';
import type { Rect } from '../../page/picture/mask-protocol.ts';
import { type Narrowed, scope, type Target, targetOf } from '../../steps/target.ts';
import { overlap } from '../drift/boxes.ts';
import { finish } from '../drift/finish.ts';
import { kindOf, nameOf } from '../drift/naming.ts';
import { findAgain } from '../mend/find-again.ts';
import type { Mend } from '../mend/model.ts';
import type { Guide } from './guide.ts';
import { isHarmless } from './harmless.ts';
import { soughtBy } from './sought.ts';

const reasons = [{ ja: '同じ文言のものが増えた', en: 'there is another of the same words' }];

/** The words of a step fit several things now: the one that the baseline remembers, by what tells it from the others. */
export async function loseTwin(loss: Loss, guide: Guide): Promise<Target | undefined> {
  const { page, target, step, failure } = loss;
  const { store, record, redact, through } = guide;
  if (failure.code !== 'ambiguous' || target.css) return undefined;
  const { screen, user } = soughtBy(loss, guide);
  const { elements, texts, scroll } = await fingerprintScreen(page, redact);
  const again = findAgain(store, { screen, user, words: target.words }, [...elements, ...texts]);
  if (!again?.now || nameOf(again.old) === '') return undefined;
  const { old, now, confidence } = again;
  const [sighting] = await survey(page, [target], { timeout: 3_000 }).catch(() => []);
  const all = sighting?.candidates ?? [];
  const placed = ({ box }: (typeof all)[number]): Rect => [box.x + scroll[0], box.y + scroll[1], box.width, box.height];
  const one = all.find((candidate) => overlap(now.box, placed(candidate)) > 0.5);
  const way = one && wayTo(one, all, target.in);
  if (!way) return undefined;
  const [key, words] = [way.slice(0, way.indexOf(':')), redact(way.slice(way.indexOf(':') + 2))];
  const mend: Mend = { where: step.where, key, add: true, old: '', sought: [], words, confidence, reasons };
  const common = { role: kindOf(old), name: nameOf(old), boxBefore: old.box, boxAfter: now.box, old };
  const finding = { ...finish({ kind: 'added', ...common }), severity: 'breaking' as const };
  record.stumbles.push({ screen, finding, mends: [mend] });
  if (step.keys.once && !through && !isHarmless(page.url())) return undefined;
  return { ...target, ...targetOf(target.purpose, target.words, narrowedBy(way), (said) => said) };
}

function narrowedBy(way: string): Narrowed {
  const { in: place, near, role } = parse(way) as { in?: unknown; near?: string; role?: string };
  return {
    ...(place !== undefined && { in: scope.parse(place) }),
    ...(near && { near: [near] }),
    ...(role && { role }),
  };
}
