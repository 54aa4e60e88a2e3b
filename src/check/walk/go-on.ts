import type { Page } from 'playwright';
import type { Fingerprint, ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import { folded } from '../mend/words-now.ts';
import { elementNamed } from './reach.ts';

const forward =
  /^(?:ok|はい|次へ.*|続行|続ける|同意.*|許可.*|承認.*|確認.*|閉じる|完了|開始.*|始める|スキップ|(?:あと|後)で.*|×|✕|continue|next|i?\s?agree|accept.*|allow.*|approve|authorize|confirm|close|done|got it|start|get started|skip.*|not now|later|proceed|yes|dismiss)$/i;

/**
 * The button that leads on from a screen nobody asked for; none when it is not plain which. A question repeats what was
 * `pressed`: 保存, then 保存する.
 */
export function wayOn(print: ScreenPrint, known: (one: Fingerprint) => boolean, pressed = ''): Fingerprint | undefined {
  const presses = print.elements.filter(
    (one) => !one.disabled && (one.role === 'button' || one.role === 'link' || one.button || one.tag === 'span'),
  );
  const leads = (words: string) => forward.test(words) || isRepeated(pressed, words);
  const fresh = presses.filter((one) => !known(one) && leads((one.text || one.aname).trim()));
  const dialogs = fresh.filter(inDialog);
  const [first, ...others] = dialogs.length ? dialogs : fresh;
  return others.every((one) => (one.text || one.aname) === (first!.text || first!.aname))
    ? first
    : (fresh.find(({ role }) => role === 'button') ?? first);
}

/** Longer words, and questions, are what is asked. */
function isRepeated(pressed: string, words: string): boolean {
  const rest = folded(words).replace(folded(pressed), '');
  return pressed !== '' && rest.length < folded(words).length && rest.length <= 6 && !/(?:[?？]|確認)$/.test(words);
}

export function inDialog({ container }: Fingerprint): boolean {
  return container.some((words) => /^(?:alert)?dialog\b/.test(words));
}

/** Presses it where it stands. */
export async function pressElement(page: Page, one: Fingerprint): Promise<boolean> {
  const found = await elementNamed(page, one, 'press');
  if (!found) return false;
  await found.locator.click({ timeout: 3_000 }).catch(() => {});
  return true;
}
