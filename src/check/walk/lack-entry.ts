import type { Page } from 'playwright';
import type { Fingerprint } from '../../page/fingerprint/fingerprint.ts';
import type { Remembered } from '../baseline/model.ts';
import { finish } from '../drift/finish.ts';
import { isField, isTick, kindOf, nameOf, wordsFor } from '../drift/naming.ts';
import type { Mend } from '../mend/model.ts';
import type { Guide } from './guide.ts';
import { knowScreen } from './know-screen.ts';
import type { SeenScreen } from './record.ts';

/** The page is still the screen that was to lead on: what must be entered there now, and was not before, is told. */
export async function lackEntry(pages: Page[], guide: Guide): Promise<boolean> {
  const { record, store, redact } = guide;
  const left = record.screens.at(-1);
  if (!left) return false;
  const { chapter, screen } = left;
  const known = await knowScreen({ chapter, screens: [{ screen }], pages: pages.toReversed() }, guide);
  if (!known) return false;
  const before = store.views(left.name).flatMap((view) => store.get(left.name, view)?.view.elements ?? []);
  const words = new Set(before.map(nameOf));
  const fresh = redact(known.print.elements as Remembered[]).filter(
    (one) => takesEntry(one) && wordsFor(one) !== '' && !words.has(nameOf(one)),
  );
  const required = fresh.filter(({ states }) => states.includes('required'));
  const lacking = required.length ? required : fresh;
  for (const one of lacking) {
    const facts = { role: kindOf(one), name: nameOf(one), after: 'required', boxAfter: one.box };
    const finding = { ...finish({ kind: 'added', ...facts }), severity: 'breaking' as const };
    record.stumbles.push({ screen: left.name, finding, mends: stepFor(one, left) });
  }
  return lacking.length > 0;
}

function takesEntry(one: Remembered): boolean {
  return (
    !one.disabled && !one.states.includes('readonly') && (isTick(one) ? !isTicked(one) : isField(one) && !one.text)
  );
}

const isTicked = ({ states }: Fingerprint) => states.includes('checked');

/** Before the last step, which was to lead on; what is to be entered only a person knows. */
function stepFor(one: Remembered, { screen }: SeenScreen): Mend[] {
  const last = screen.steps.at(-1);
  if (!last) return [];
  const way = isTick(one) ? { key: 'check' } : (ways[one.role as keyof typeof ways] ?? { key: 'fill', value: 'with' });
  const reasons = [{ ja: '新しい入力欄', en: 'a field that was not there' }];
  return [
    { where: last.where, insert: true, old: '', sought: [], words: wordsFor(one), confidence: 0.8, reasons, ...way },
  ];
}

const list = { key: 'choose', value: 'option' };
const ways = { combobox: list, listbox: list, file: { key: 'upload', value: 'file' } };
