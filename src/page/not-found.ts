import { distance } from 'fastest-levenshtein';
import { StepFailure } from '../base/errors.ts';
import type { Scope, Target } from '../steps/target.ts';
import { fold, seek, share, wholeness } from './in-page/compare.ts';
import type { Inventory, InventoryItem } from './inventory.ts';
import { quoteTarget } from './target-words.ts';

const shown = 12;

const excuses: Record<Inventory['texts'][number]['excuse'], { ja: string; en: string }> = {
  hidden: { ja: '画面に表示されていません', en: 'is not shown' },
  'behind-dialog': { ja: 'ダイアログの後ろにあります', en: 'is behind a dialog' },
  'plain-text': { ja: 'ただの文字で、操作できるものではありません', en: 'is only text, nothing to use' },
  'out-of-scope': { ja: '指定した場所の外にあります', en: 'is outside the place named' },
  'hidden-frame': { ja: '表示されていないフレームの中にあります', en: 'is in a frame that is not shown' },
};

/** Nothing on the screen is what the target means; says what is there, nearest in spelling first. */
export class NotFound extends StepFailure {
  readonly target: Target;
  readonly inventory: Inventory | null;

  constructor(target: Target, inventory: Inventory | null) {
    const quoted = quoteTarget(target);
    const named = inventory?.things.filter(({ name }) => name) ?? [];
    const list = nearestFirst(target, [...named, ...readable(target, inventory)]).slice(0, shown);
    const nameless = (inventory?.things.length ?? 0) - named.length;
    const why = inventory ? reasons(target, inventory) : [];
    const notices = inventory?.notices ?? [];
    const lines = list.map(
      (item) => `  - ${item.role} ${JSON.stringify(item.name)}${item.frame ? ` [${item.frame}]` : ''}`,
    );
    super('not-found', {
      ja: [
        `${quoted.ja}が画面に見つかりません。`,
        ...why.map(({ text, excuse, place }) => `  「${text}」${place ? `（${place.ja}）` : ''}は${excuse.ja}。`),
        ...notices.map((text) => `画面のメッセージ:「${text}」`),
        list.length ? '画面にあるもの（似ている順）:' : nothing(inventory).ja,
        ...lines.map((line, i) => line + (list[i]!.disabled ? '（無効）' : '')),
        ...(nameless ? [`  - 名前のないもの ${nameless} 個`] : []),
      ].join('\n'),
      en: [
        `${quoted.en} is not on the screen.`,
        ...why.map(({ text, excuse, place }) => `  "${text}"${place ? ` (${place.en})` : ''} ${excuse.en}.`),
        ...notices.map((text) => `The screen says: "${text}"`),
        list.length ? 'What is there (nearest in spelling first):' : nothing(inventory).en,
        ...lines.map((line, i) => line + (list[i]!.disabled ? ' (disabled)' : '')),
        ...(nameless ? [`  - ${nameless} more without a name`] : []),
      ].join('\n'),
    });
    this.target = target;
    this.inventory = inventory;
  }
}

/** Where something is only to be seen, texts are as near as things to use; what is pressed may be a text that is much like it. */
function readable({ purpose, words }: Target, inventory: Inventory | null): InventoryItem[] {
  if (!inventory || !/^(?:see|press|hover)$/.test(purpose)) return [];
  const names = new Set(inventory.things.map(({ name }) => name));
  const far = farFrom(words);
  const plain = inventory.texts.filter(
    ({ text, excuse }) => excuse === 'plain-text' && !names.has(text) && (purpose === 'see' || far(text) < 0.5),
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

interface Reason {
  text: string;
  excuse: { ja: string; en: string };
  place?: { ja: string; en: string };
}

/** Why words that are in the page did not count, each reason once. */
function reasons(target: Target, { things, texts }: Inventory): Reason[] {
  const sought = seek(target.words);
  const found = new Map<string, Reason>();
  for (const { text, excuse, frame } of texts) {
    if (wholeness(text, sought))
      found.set(excuse === 'plain-text' && target.purpose === 'see' && target.in ? 'out-of-scope' : excuse, {
        text,
        excuse: excuse === 'plain-text' && target.purpose === 'see' ? unseen(target) : excuses[excuse],
        ...(frame ? { place: { ja: `フレーム ${frame}`, en: `frame ${frame}` } } : {}),
      });
  }
  if (found.size > 1) found.delete('plain-text');
  if (found.has('behind-dialog')) found.delete('hidden');
  const outside = things.find((thing) => wholeness(thing.name, sought));
  const gone = missingPlace(target, { things, texts });
  if (gone) return [gone];
  if (outside && target.in) found.set('out-of-scope', { text: outside.name, excuse: excuses['out-of-scope'] });
  const other = things.find((thing) => target.role && thing.role !== target.role && wholeness(thing.name, sought));
  if (!other) return [...found.values()];
  // Hidden twins of what is there in another role would only mislead.
  return [{ text: other.name, excuse: otherRole(other.role, target.role!) }];
}

/** The outermost place of `in` that is nowhere on the screen. */
function missingPlace(target: Target, { things, texts }: Pick<Inventory, 'things' | 'texts'>): Reason | undefined {
  const places: Scope[] = [];
  for (let scope = target.in; scope; scope = scope.in) places.unshift(scope);
  const said = [
    ...things.flatMap(({ name, dialog, frame }) => [name, dialog ?? '', frame ?? '']),
    ...texts.flatMap(({ text, excuse, frame }) => (shownExcuses.has(excuse) ? [text, frame ?? ''] : [])),
  ];
  const gone = places.find(({ words }) => !said.some((text) => share(text, seek(words)) > 0));
  return gone && { text: gone.words.join('/'), excuse: nowhere, ...placesLike(gone, texts) };
}

/** Texts on the screen that the place may be called by. */
function placesLike({ words }: Scope, texts: Inventory['texts']): Pick<Reason, 'place'> {
  const far = farFrom(words);
  const all = [...new Set(texts.filter(({ excuse }) => excuse === 'plain-text').map(({ text }) => text))];
  const like = all
    .filter((text) => far(text) < 0.7)
    .sort((a, b) => far(a) - far(b))
    .slice(0, 3);
  if (!like.length) return {};
  return {
    place: { ja: `似た文言 ${like.map((text) => `「${text}」`).join('')}`, en: `there is "${like.join('", "')}"` },
  };
}

/** Words that are in sight now and were not found before. */
function unseen(target: Target): { ja: string; en: string } {
  if (target.in) return excuses['out-of-scope'];
  return {
    ja: '現在表示されていますが、時間内には見つかりませんでした。遅れて表示されたのなら、timeout を長くしてください',
    en: 'can be seen now, but was not found in time: if it showed late, give it a longer `timeout`',
  };
}

const nowhere = {
  ja: '画面のどこにもなく、その中のものは探せません',
  en: 'is nowhere on the screen, so nothing can be in it',
};
const shownExcuses = new Set<Inventory['texts'][number]['excuse']>(['plain-text', 'behind-dialog', 'out-of-scope']);

function otherRole(is: string, sought: string): { ja: string; en: string } {
  return {
    ja: `画面では ${is} です（role: ${sought} ではありません）`,
    en: `is a ${is} here, not a ${sought}`,
  };
}

/** Who looks for a field wants to know the fields there are, whatever they are called. */
const suited: Partial<Record<Target['purpose'], RegExp>> = {
  fill: /^(?:textbox|searchbox|spinbutton|combobox)$/,
  choose: /^(?:combobox|listbox|radiogroup|radio)$/,
  check: /^(?:checkbox|radio|switch)$/,
  upload: /^(?:file|button)$/,
};

function suits({ purpose }: Target, { role }: InventoryItem): boolean {
  return suited[purpose]?.test(role) ?? true;
}

/** Where nothing is alike, who presses something wants to know the buttons before the many links of a page. */
function readier({ purpose }: Target, { role }: InventoryItem): number {
  return purpose === 'press' && role === 'button' ? 1 : 0;
}

/** How far a name is from the words: 0 the same, 1 nothing alike, 2 no name. */
function farFrom(words: string[]): (name: string) => number {
  const sought = seek(words);
  return (name) => {
    if (!name) return 2;
    const folded = fold(name);
    const apart = sought.map((s) =>
      Math.min(distance(s.folded, folded) / Math.max(s.folded.length, folded.length), 1 - alike(s.folded, folded)),
    );
    const least = Math.min(...apart, 1);
    return share(name, sought) > 0 ? least / 2 : least;
  };
}

/** How many of their pairs of letters two texts share, 0 to 1: the same words in another order are much alike. */
function alike(a: string, b: string): number {
  const left = pairs(b);
  const shared = pairs(a).filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / Math.max(1, a.length + b.length - 2);
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}

function nearestFirst(target: Target, things: InventoryItem[]): InventoryItem[] {
  const far = farFrom(target.words);
  const seen = new Set<string>();
  return things
    .map((item) => ({ item, far: far(item.name) + (suits(target, item) ? 0 : 2) }))
    .sort((a, b) => a.far - b.far || readier(target, b.item) - readier(target, a.item))
    .map(({ item }) => item)
    .filter((item) => {
      const key = `${item.role} ${item.name} ${item.frame ?? ''}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
