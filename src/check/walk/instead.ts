import type { Page } from 'playwright';
import type { Text } from '../../base/text.ts';
import type { Fingerprint, ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import { fingerprintScreen } from '../../page/fingerprint/fingerprint.ts';
import type { Target } from '../../steps/target.ts';
import type { Remembered, User } from '../baseline/model.ts';
import { nameOf, wordsFor } from '../drift/naming.ts';
import { findAgain } from '../mend/find-again.ts';
import { wordsNow } from '../mend/words-now.ts';
import type { Guide } from './guide.ts';
import { labelBeside } from './label-beside.ts';
import { wordsThatFind } from './reach.ts';

/** What the baseline says of an element whose words fit nothing. */
export interface Instead {
  old: Remembered;
  /** What it has become, with the words a reader finds it by; absent when it is gone. */
  now?: { one: Fingerprint; target: Target; words: string; faded?: boolean };
  confidence: number;
  reasons: Text[];
}

export type Knowledge = Pick<Guide, 'store' | 'redact'> & Partial<Pick<Guide, 'passing'>>;

/** Looks for what the baseline remembers on the present screen; undefined when no baseline knows it, or no words find it. */
export async function insteadOf(
  page: Page,
  sought: { screen: string; user: User; target: Target },
  { store, redact, passing }: Knowledge,
  print?: ScreenPrint,
): Promise<Instead | undefined> {
  const shows = print ?? (await fingerprintScreen(page, (data) => data));
  // A message that fades is to be seen, and nothing else.
  const faded = (sought.target.purpose === 'see' && passing?.faded(shows)) || [];
  const present = [...shows.elements, ...shows.texts, ...faded];
  // Redaction copies: elements keep their place in the list.
  const shown = redact(present);
  const again = findAgain(store, { ...sought, words: sought.target.words }, shown);
  if (!again) return undefined;
  const { old, confidence, reasons } = again;
  const one = again.now && present[shown.indexOf(again.now)];
  if (!one) return { old, confidence, reasons };
  const isFaded = passing?.has(one) ?? false;
  const beside = await labelBeside(page, { ...again, now: again.now! }, sought.target, { present, shown });
  const said = beside ?? { old, one, now: again.now! };
  const target = beside?.target ?? (isFaded ? sought.target : await wordsThatFind(page, one, sought.target));
  // It is there, and nothing that could be written finds it.
  if (!target) return undefined;
  const whole = wordsFor({ ...said.old, ...said.now });
  const words = wordsNow(sought.target.words, nameOf(said.old), whole) || whole;
  return { old: said.old, now: { one: said.one, target, words, faded: isFaded }, confidence, reasons };
}
