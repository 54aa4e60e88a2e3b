import type { Page } from 'playwright';
import type { Detour } from '../../engine/observer.ts';
import { fingerprintScreen, type ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import type { Screen } from '../../runbook/model.ts';
import type { Target } from '../../steps/target.ts';
import { viewOf } from '../baseline/learn.ts';
import type { ScreenView } from '../baseline/model.ts';
import { screenName } from '../baseline/store.ts';
import { nameOf } from '../drift/naming.ts';
import type { Mend } from '../mend/model.ts';
import { inDialog } from './go-on.ts';
import type { Guide } from './guide.ts';
import type { Instead } from './instead.ts';
import type { Passing } from './passing.ts';
import { resemblance } from './resemblance.ts';

/** A screen is known again when so much of it is there. */
const enough = 0.5;

/** One of the expected screens, known by all that is on it and not by its words. */
export interface KnownScreen {
  index: number;
  name: string;
  page: Page;
  print: ScreenPrint;
}

type Expected = Pick<Detour, 'chapter'> & { screens: Pick<Detour['screens'][number], 'screen'>[] };

/** Which of the expected screens a page shows all the same. */
export async function knowScreen(
  detour: Expected & Pick<Detour, 'pages'>,
  guide: Pick<Guide, 'runbook' | 'store' | 'redact'> & Partial<Pick<Guide, 'passing' | 'record'>>,
): Promise<KnownScreen | undefined> {
  const names = namesIn(detour, guide);
  const approved = names.map((name) => guide.store.get(name, 'screen')?.view);
  if (approved.every((view) => !view)) return undefined;
  const walked = guide.record?.screens.flatMap(({ views }) => views.map(({ view }) => view));
  for (const page of detour.pages) {
    const print = withFaded(await fingerprintScreen(page, (data) => data), guide.passing);
    const view = viewOf(guide.redact(print), { screen: '', view: '', title: '', size: { width: 0, height: 0 } });
    const fits = approved.map((old) => (old ? resemblance(old, view, guide.store, walked) : 0));
    const index = fits.indexOf(Math.max(...fits));
    if (fits[index]! < enough || hidesBehindDialog(approved[index]!, view)) continue;
    return { index, name: names[index]!, page, print };
  }
  return undefined;
}

function withFaded(print: ScreenPrint, passing?: Passing): ScreenPrint {
  return { ...print, texts: [...print.texts, ...(passing?.faded(print) ?? [])] };
}

/** The screens of the detour, as baselines name them. */
export function namesIn({ chapter, screens }: Expected, { runbook }: Pick<Guide, 'runbook'>): string[] {
  return screens.map(({ screen: { id } }) => {
    const holds = ({ screens }: { screens: Screen[] }) => screens.some((one) => one.id === id);
    return screenName(runbook, (holds(chapter) ? chapter : runbook.chapters.find(holds)!).id, id);
  });
}

/** The new words for the line that says how the screen is recognised. */
export function mendOfSign(screen: Screen, target: Target, instead: Instead, words: string): Mend {
  const { old, confidence, reasons } = instead;
  const [first] = screen.steps;
  const line = screen.shows || !first ? { where: screen.where, key: 'shows' } : { where: first.where, key: first.kind };
  return { ...line, old: nameOf(old), sought: target.words, words, confidence, reasons };
}

function hidesBehindDialog(old: ScreenView, now: ScreenView): boolean {
  return now.elements.some(inDialog) && !old.elements.some(inDialog);
}
