import type { StepFailure } from '../../base/errors.ts';
import { say } from '../../base/text.ts';
import type { Running } from '../running.ts';

/** The page did not come to what it was to show, or did nothing: its own script may be why. */
const unmoved = new Set(['not-found', 'screen-not-shown', 'no-effect', 'no-option', 'no-tab', 'disabled', 'timeout']);

/** Adds to the hint what the scripts of the page failed with since the last act, or since the page began if that was later. */
export function hintAtScripts(failure: StepFailure, { stage, lastAct = 0 }: Running): void {
  if (!unmoved.has(failure.code)) return;
  const { page, scriptErrors, traffic } = stage;
  const [first, ...others] = scriptErrors.since(page, Math.max(lastAct, traffic.begun(page)));
  if (!first) return;
  const more = others.length;
  const ja = `ページのスクリプトがエラーになっていました（サイト側の不具合かもしれません）: ${first}${more ? `（ほか ${more} 件）` : ''}`;
  const en = `A script of the page had failed, which may be why: ${first}${more ? ` (and ${more} more)` : ''}`;
  const { hint } = failure;
  failure.hint = hint ? { ja: `${say(hint, 'ja')}\n${ja}`, en: `${say(hint, 'en')}\n${en}` } : { ja, en };
}
