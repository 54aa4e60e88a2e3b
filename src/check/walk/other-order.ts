import type { Page } from 'playwright';
import type { Detour } from '../../engine/observer.ts';
import { survey } from '../../page/find/survey.ts';
import type { Screen } from '../../runbook/model.ts';
import { conditionTarget } from '../../steps/condition.ts';
import { screenName } from '../baseline/store.ts';
import { finish } from '../drift/finish.ts';
import type { Mend } from '../mend/model.ts';
import type { Guide } from './guide.ts';
import { knowScreen } from './know-screen.ts';

const reasons = [{ ja: '画面の順序が変わった', en: 'the screens come in another order' }];

/** Another approved screen of the chapter, not walked yet, shows in place of the one that was to come: the order has changed. */
export async function otherInOrder(
  { chapter, screens, pages }: Detour,
  guide: Guide,
): Promise<{ screen: Screen; page: Page } | undefined> {
  const { record, runbook, resolve } = guide;
  const nameIn = (screen: Screen) => screenName(runbook, chapter.id, screen.id);
  const walked = new Set(record.screens.map(({ name }) => name));
  const expected = new Set(screens.map(({ screen }) => screen));
  const open = chapter.screens.filter(
    (one) => one.shows && !one.open && !one.newTab && !expected.has(one) && !walked.has(nameIn(one)),
  );
  const page = pages.at(-1);
  const left = record.screens.at(-1);
  if (!page || !left || open.length === 0) return undefined;
  const targets = open.map((one) => conditionTarget(one.shows!, resolve));
  const sightings = await survey(page, targets, { timeout: 3_000 }).catch(() => []);
  for (const [i, screen] of open.entries()) {
    if (!sightings[i]?.candidates.length) continue;
    if (!(await knowScreen({ chapter, screens: [{ screen }], pages: [page] }, guide))) continue;
    const isBack = left.chapter === chapter && chapter.screens.indexOf(screen) < chapter.screens.indexOf(left.screen);
    if (isBack) tellOrder(screen, left.screen, nameIn(screen), guide);
    else record.passed.push(...screens.flatMap((one) => (one.screen.optional ? [] : [nameIn(one.screen)])));
    return { screen, page };
  }
  return undefined;
}

/** The one that comes after the other now is written after it. */
function tellOrder(screen: Screen, after: Screen, name: string, { record }: Guide): void {
  const [own, other] = [screen, after].map(({ title }) => (typeof title === 'string' ? title : title.ja));
  const facts = { role: 'screen', name: own!, before: `${own}, ${other}`, after: `${other}, ${own}` };
  const finding = { ...finish({ kind: 'reordered', ...facts }), severity: 'breaking' as const };
  const mend: Mend = {
    ...{ where: screen.where, key: 'screen', behind: after.where, old: own!, sought: [], words: own! },
    ...{ confidence: 0.9, tried: true, reasons },
  };
  record.stumbles.push({ screen: name, finding, mends: [mend] });
}
