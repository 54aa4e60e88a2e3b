import { withArticle } from '../../base/text.ts';
import type { Scope, Target } from '../../steps/target.ts';
import { type Sought, seek, share, wholeness } from '../in-page/read/compare.ts';
import { isOtherName } from '../in-page/read/other-name.ts';
import { isByMouse } from '../in-page/search/by-mouse.ts';
import type { Inventory } from './inventory.ts';
import { farFrom } from './likeness.ts';
import { suits, unsuited } from './suited.ts';
import { isRow } from './target-words.ts';

const excuses: Record<Inventory['texts'][number]['excuse'] | 'longer', { ja: string; en: string }> = {
  hidden: { ja: '画面に表示されていません', en: 'is not shown' },
  'behind-dialog': { ja: 'ダイアログの後ろにあります', en: 'is behind a dialog' },
  'plain-text': { ja: 'ただの文字で、操作できるものではありません', en: 'is only text, nothing to use' },
  'out-of-scope': { ja: '指定した場所の外にあります', en: 'is outside the place named' },
  longer: {
    ja: 'ほかの言葉も含むため、別のものとみなしました。これのことなら、そのとおりに書いてください',
    en: 'says more than that and may be something else: write all of it if it is meant',
  },
  'hidden-frame': { ja: '表示されていないフレームの中にあります', en: 'is in a frame that is not shown' },
};

interface Reason {
  text: string;
  excuse: { ja: string; en: string };
  place?: { ja: string; en: string };
}

/** Why words that are in the page did not count, each reason once. */
export function reasons(target: Target, { things, texts }: Inventory): Reason[] {
  const sought = seek(target.words);
  const found = new Map<string, Reason>();
  // Of words that stand twice, those that can be used are told of.
  for (const { text, excuse, frame, pressable } of texts.toSorted(pressableLast)) {
    if (wholeness(text, sought))
      found.set(excuse === 'plain-text' && target.purpose === 'see' && target.in ? 'out-of-scope' : excuse, {
        text,
        excuse: excuse === 'plain-text' ? unused(target, pressable, texts) : excuses[excuse],
        ...(frame ? { place: { ja: `フレーム ${frame}`, en: `frame ${frame}` } } : {}),
      });
  }
  const presses = isByMouse(target.purpose);
  // What is pressed may be in a menu that is shut, whatever else says the same.
  if (found.size > 1 && (presses || target.purpose === 'see')) found.delete('plain-text');
  if (found.has('behind-dialog')) found.delete('hidden');
  const called = things.filter((thing) => wholeness(thing.name, sought));
  const there = called.find(({ inside }) => inside) ?? called[0];
  const gone = missingPlace(target, { things, texts });
  if (gone) return [gone];
  const alike = things.filter(({ name, role }) => suits(target.purpose, role) && wholeness(name, sought));
  if (there && target.nth && alike.length && alike.length < target.nth)
    return [{ text: there.name, excuse: fewer(alike.length) }];
  if (there && target.in && !there.inside) {
    found.delete('plain-text'); // where it is has nothing to do with the time
    found.set('out-of-scope', { text: there.name, excuse: excuses['out-of-scope'] });
  } else if (there) {
    const other = unsuited(target.purpose, there.role);
    const excuse = other ?? (target.near ? elsewhere : unsure);
    if (other || target.near || found.has('plain-text')) found.set('plain-text', { text: there.name, excuse });
  }
  const other = things.find((thing) => target.role && thing.role !== target.role && wholeness(thing.name, sought));
  if (!other && !found.size && presses) return longer(things, sought);
  if (!other) return [...found.values()];
  // Hidden twins of what is there in another role would only mislead.
  return [{ text: other.name, excuse: otherRole(other.role, target.role!) }];
}

const pressableLast = (a: Inventory['texts'][number], b: Inventory['texts'][number]) =>
  Number(a.pressable ?? false) - Number(b.pressable ?? false);

/** The outermost place of `in` that is nowhere on the screen, or there only under a longer name. */
function missingPlace(target: Target, { things, texts }: Pick<Inventory, 'things' | 'texts'>): Reason | undefined {
  const places: Scope[] = [];
  for (let scope = isRow(target) ? target.in?.in : target.in; scope; scope = scope.in) places.unshift(scope);
  const said = [
    ...things.flatMap(({ name, dialog, frame }) => [name, dialog ?? '', frame ?? '']),
    ...texts.flatMap(({ text, excuse, frame }) => (shownExcuses.has(excuse) ? [text, frame ?? ''] : [])),
  ];
  const gone = places.find(({ words }) => !said.some((text) => share(text, seek(words)) > 0));
  if (gone) return { text: gone.words.join('/'), excuse: nowhere, ...placesLike(gone, texts) };
  const [other] = target.purpose === 'see' ? [] : places.flatMap((place) => otherRow(place, said) ?? []);
  return other === undefined ? undefined : { text: other, excuse: excuses.longer };
}

/** The name of the row that is there, where the words of a row are only a part of it. */
function otherRow({ kind, words }: Scope, said: string[]): string | undefined {
  const sought = seek(words);
  const has = kind === 'row' || kind === 'item' || kind === 'any' ? said.filter((text) => share(text, sought) > 0) : [];
  return has.every((text) => isOtherName(text, sought)) ? has[0] : undefined;
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

/** Of words that are in sight now and were not found before. */
const late = {
  ja: '現在表示されていますが、時間内には見つかりませんでした。遅れて表示されたのなら、timeout を長くしてください',
  en: 'can be seen now, but was not found in time: if it showed late, give it a longer `timeout`',
};

/** Of what can be used and is listed by the words, though nothing tells surely that they are its own. */
const unsure = {
  ja: `${late.ja}。初めから表示されていたのなら、css で指定してください`,
  en: `${late.en}; if it was there all the time, name it by \`css\``,
};

/** Of what shows, and belongs to another row or part than the words that it was to be near to. */
const elsewhere = {
  ja: '表示されていますが、near の言葉のところのものではありません。マウスを合わせると出るものなら、先に hover してください',
  en: 'can be seen, but belongs to something else than the `near` words: if theirs shows under the mouse, `hover` first',
};

/** Why a text that shows was not taken. */
function unused(target: Target, pressable: true | undefined, texts: Inventory['texts']): Reason['excuse'] {
  if (target.purpose === 'see') return target.in ? excuses['out-of-scope'] : late;
  if (target.role && pressable && isByMouse(target.purpose)) return roleless(target.role);
  if (target.role && target.purpose === 'hover') return roleless(target.role, true);
  if (target.purpose === 'unfold') return pressable ? unopened.pressable : unopened.plain;
  const offered = seek(target.offers?.flat() ?? []);
  const choice = texts.find(({ text, pressable }) => pressable && wholeness(text, offered));
  if (choice) return pressedItself(choice.text);
  return target.purpose === 'check' && pressable ? untold : excuses['plain-text'];
}

/** Of what a page draws as a box to tick, without a word to the browser. */
const untold = {
  ja: '押せますが、チェックされているかどうかが分かりません。click で押してください',
  en: 'can be pressed, but does not say whether it is ticked: use `click`',
};

/** Of what is no list, where what was to be chosen in it can be pressed. */
const pressedItself = (choice: string) => ({
  ja: `${excuses['plain-text'].ja}。「${choice}」は押せるので、check か click で指定してください`,
  en: `${excuses['plain-text'].en}, but "${choice}" can be pressed: use \`check\` or \`click\` with that`,
});

/** Of what can be pressed, or pointed at, without a word in the markup of what it is. */
const roleless = (sought: string, isPlain = false) => ({
  ja: `${isPlain ? '画面にありますが' : '押せますが'}、${sought} とは分かりません。role なしで指定してください`,
  en: `${isPlain ? 'is there' : 'can be pressed'}, but does not say that it is ${withArticle(sought)}: leave \`role\` out`,
});

/** Of what stands there, where no arrow or the like is seen that would open something below it. */
const unopened = {
  plain: { ja: '画面にありますが、展開する印が見当たりません', en: 'is there, but nothing is seen to unfold it by' },
  pressable: {
    ja: '画面にありますが、展開する印が見当たりません。押して開くものなら、click で押してください',
    en: 'is there, but nothing is seen to unfold it by: if a press opens it, use `click`',
  },
};

const fewer = (count: number) => ({
  ja: `画面に ${count} 個だけです。nth を見直してください`,
  en: `is there only ${count === 1 ? 'once' : `${count} times`}: look at its \`nth\``,
});

const nowhere = {
  ja: '画面のどこにもなく、その中のものは探せません',
  en: 'is nowhere on the screen, so nothing can be in it',
};
const shownExcuses = new Set<Inventory['texts'][number]['excuse']>(['plain-text', 'behind-dialog', 'out-of-scope']);

/** What has the words among others is mostly something else; who means it says so. */
function longer(things: Inventory['things'], sought: Sought[]): Reason[] {
  const names = new Set(things.map(({ name }) => name).filter((name) => share(name, sought) > 0));
  return [...names].slice(0, 3).map((text) => ({ text, excuse: excuses.longer }));
}

function otherRole(is: string, sought: string): { ja: string; en: string } {
  return {
    ja: `画面では ${is} です（role: ${sought} ではありません）`,
    en: `is ${withArticle(is)} here, not ${withArticle(sought)}`,
  };
}
