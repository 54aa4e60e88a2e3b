import { StepFailure } from '../../base/errors.ts';
import type { Target } from '../../steps/target.ts';
import { isByMouse } from '../in-page/search/by-mouse.ts';
import type { Inventory, InventoryItem } from './inventory.ts';
import { farFrom } from './likeness.ts';
import { noticeLines } from './notice-lines.ts';
import { reasons } from './reasons.ts';
import { suits } from './suited.ts';
import { quoteTarget } from './target-words.ts';

const shown = 12;

/** Nothing on the screen is what the target means; says what is there, nearest in spelling first. */
export class NotFound extends StepFailure {
  readonly target: Target;
  readonly inventory: Inventory | null;

  /** `there`: as what the target is looked for in the list of what is there. */
  constructor(target: Target, inventory: Inventory | null, there: Target = target) {
    const quoted = quoteTarget(target);
    const named = inventory?.things.filter(({ name }) => name) ?? [];
    const list = nearestFirst(there, [...named, ...readable(there, inventory)]).slice(0, shown);
    const nameless = (inventory?.things.length ?? 0) - named.length;
    const why = inventory ? reasons(target, inventory) : [];
    const notices = noticeLines(inventory?.notices ?? []);
    const wrong = named.filter((thing) => thing.wrong).map(({ name }) => name);
    const lines = list.map(({ role, name, row, frame }) => {
      const where = [row && `in: { row: ${JSON.stringify(row)} }`, frame && `[${frame}]`];
      return ['  -', role, JSON.stringify(name), ...where].filter(Boolean).join(' ');
    });
    super('not-found', {
      ja: [
        `${quoted.ja}が画面に見つかりません。`,
        ...why.map(({ text, excuse, place }) => `  「${text}」${place ? `（${place.ja}）` : ''}は${excuse.ja}。`),
        ...notices.ja,
        ...(wrong.length ? [`入力の誤りが示されている欄:「${wrong.join('」「')}」`] : []),
        list.length ? '画面にあるもの（似ている順）:' : nothing(inventory).ja,
        ...lines.map((line, i) => line + (list[i]!.disabled ? '（無効）' : '')),
        ...(nameless ? [`  - 名前のないもの ${nameless} 個`] : []),
      ].join('\n'),
      en: [
        `${quoted.en} is not on the screen.`,
        ...why.map(({ text, excuse, place }) => `  "${text}"${place ? ` (${place.en})` : ''} ${excuse.en}.`),
        ...notices.en,
        ...(wrong.length ? [`Marked as filled in wrongly: "${wrong.join('", "')}"`] : []),
        list.length ? 'What is there (nearest in spelling first):' : nothing(inventory).en,
        ...lines.map((line, i) => line + (list[i]!.disabled ? ' (disabled)' : '')),
        ...(nameless ? [`  - ${nameless} more without a name`] : []),
      ].join('\n'),
    });
    this.target = target;
    this.inventory = inventory;
  }
}

/**
 * Where something is only to be seen, texts are as near as things to use; what is pressed may be a text that looks as if
 * it could be, one that is much like it. Any may be meant where the page says of nothing that it can be used.
 */
function readable({ purpose, words }: Target, inventory: Inventory | null): InventoryItem[] {
  if (!inventory) return [];
  const names = new Set(inventory.things.map(({ name }) => name));
  const any = purpose === 'see' || !inventory.things.some(({ name }) => name);
  // Boxes to tick may be drawn without a word to anybody else; fields and lists are seen.
  if (!isByMouse(purpose) && !(any && (purpose === 'see' || purpose === 'check'))) return [];
  const far = farFrom(words);
  const plain = inventory.texts.filter(
    ({ text, excuse, pressable }) =>
      excuse === 'plain-text' && !names.has(text) && (any || pressable || far(text) < 0.5),
  );
  return plain.map(({ text, frame }) => ({ role: 'text', name: text, disabled: false, frame }));
}

function nothing(inventory: Inventory | null): { ja: string; en: string } {
  return inventory
    ? { ja: '画面に名前の分かる操作対象がありません。', en: 'There is nothing to use on the screen.' }
    : {
        ja: 'ページが応答しないため、画面の内容を読めません。',
        en: 'The page did not answer: what is there cannot be said.',
      };
}

/** Latin names that are less alike than this are only others: how their few letters happen to fall says nothing. */
const noise = 0.7;
const latin = /^[\p{Script=Latin}\p{Script=Common}]+$/u;

/** Where nothing is alike, who presses something wants to know the buttons before the many links of a page, the last ones first: those of a form or dialog stand at its end. */
function readier({ purpose }: Target, { role }: InventoryItem): number {
  return purpose === 'press' && role === 'button' ? 1 : 0;
}

/** What is in the place that was looked in comes before all the rest. */
const placed = ({ inside }: InventoryItem) => Number(inside ?? false);

function nearestFirst(target: Target, things: InventoryItem[]): InventoryItem[] {
  const far = farFrom(target.words);
  const seen = new Set<string>();
  return things
    .map((item, at) => {
      const apart = far(item.name);
      const other = apart >= (latin.test(target.words.join('')) ? noise : 1);
      const ready = readier(target, item);
      const suited = suits(target.purpose, item.role) ? 0 : 2;
      return { item, far: (other ? 1 : apart) + suited, ready, at: other && ready ? -at : at };
    })
    .sort((a, b) => placed(b.item) - placed(a.item) || a.far - b.far || b.ready - a.ready || a.at - b.at)
    .map(({ item }) => item)
    .filter((item) => {
      const key = [item.role, item.name, item.row, item.frame].join('\n');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
