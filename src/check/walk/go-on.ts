import type { Page } from 'playwright';
import type { Fingerprint, ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import { elementNamed } from './reach.ts';

const forward =
  /^(?:ok|はい|次へ.*|続行|続ける|同意.*|許可.*|承認.*|確認.*|閉じる|完了|開始.*|始める|スキップ|(?:あと|後)で.*|×|✕|continue|next|i?\s?agree|accept.*|allow.*|approve|authorize|confirm|close|done|got it|start|get started|skip.*|not now|later|proceed|yes|dismiss)$/i;

/** The button that leads on from a screen nobody asked for; none when it is not plain which. */
export function wayOn(print: ScreenPrint, known: (one: Fingerprint) => boolean): Fingerprint | undefined {
  const presses = print.elements.filter(
    (one) => !one.disabled && (one.role === 'button' || one.role === 'link' || one.button || one.tag === 'span'),
  );
  const fresh = presses.filter((one) => !known(one) && forward.test((one.text || one.aname).trim()));
  const dialogs = fresh.filter(inDialog);
  const [first, ...others] = dialogs.length ? dialogs : fresh;
  return others.every((one) => (one.text || one.aname) === (first!.text || first!.aname))
    ? first
    : (fresh.find(({ role }) => role === 'button') ?? first);
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
