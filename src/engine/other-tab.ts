import type { Page } from 'playwright';
import { NotFound } from '../page/find/not-found.ts';
import { survey } from '../page/find/survey.ts';
import type { Target } from '../steps/target.ts';

/** Ms for a look at a tab that the procedure is not in. */
const glance = 1_000;

const hint = {
  ja: '別のタブ（またはウィンドウ）に表示されています。開いたばかりのタブなら画面を tab: new で始め、前からあるタブなら goto-tab で移ってください。',
  en: 'Another tab or window shows it. Begin a screen with `tab: new` if it has just opened, or go there with `goto-tab`.',
};

/** A failure to find the target in the current tab, with the way to the tab that shows it, if there is one. */
export async function withWayToTab(error: unknown, target: Target, page: Page, signal: AbortSignal): Promise<unknown> {
  if (!(error instanceof NotFound)) return error;
  const others = page
    .context()
    .pages()
    .filter((one) => one !== page);
  const looks = others.map((one) => survey(one, [target], { signal, timeout: glance }).catch(() => []));
  const isShown = (await Promise.all(looks)).some(([sighting]) => sighting && sighting.candidates.length > 0);
  if (isShown) error.hint ??= hint;
  return error;
}
