import { groupBy } from '../../base/group.ts';
import { normaliseWords } from '../../base/text.ts';
import type { Remembered, ScreenView } from '../baseline/model.ts';
import { hullOf, overlap } from './boxes.ts';
import type { Pair } from './model.ts';
import { kindOf, nameOf } from './naming.ts';

/** One choice among several: a list, or a group of radio buttons. */
interface Choice {
  /** The list; of radio buttons what says that they are a group, or else stands for them. */
  whole: Remembered;
  /** What may be chosen, and the words beside. */
  parts: Remembered[];
  words: string[];
}

type Lists = Pick<ScreenView, 'elements' | 'texts'>;

/** A list that became radio buttons of the same words, or the other way round, is one change; the rest is compared. */
export function takeChoices(old: ScreenView, now: ScreenView): { pairs: Pair[]; before: Lists; after: Lists } {
  const [before, after] = [choicesIn(old), choicesIn(now)];
  const found = before.flatMap((choice) => {
    const alike = (one: Choice) => offersTheSame(one, choice);
    const [heir, ...others] = after.filter(alike);
    const isOnlyOne = others.length === 0 && before.filter(alike).length === 1;
    return heir && isOnlyOne && isList(heir) !== isList(choice) ? [[choice, heir] as const] : [];
  });
  const pairs = found.map(([choice, heir]) => ({ ...pairOf(choice, heir), confidence: 1 }));
  const taken = new Set(found.flat().flatMap(({ whole, parts }) => [whole, ...parts]));
  const left = ({ elements, texts }: Lists) => ({
    elements: elements.filter((one) => !taken.has(one)),
    texts: texts.filter((one) => !taken.has(one)),
  });
  return { pairs, before: left(old), after: left(now) };
}

const isList = ({ whole }: Choice) => whole.tag === 'select';

/** Radio buttons have no words of their own where nothing says that they are a group: they go by those of the list. */
function pairOf(choice: Choice, heir: Choice): { old: Remembered; now: Remembered } {
  const name = [choice, heir].map(({ whole }) => nameOf(whole)).find(Boolean) ?? '';
  const named = ({ whole, parts }: Choice) => ({
    ...whole,
    ...(kindOf(whole) === 'radiogroup' && nameOf(whole) === '' ? { aname: name } : {}),
    usedBy: [...new Set([whole, ...parts].flatMap(({ usedBy }) => usedBy))],
  });
  return { old: named(choice), now: named(heir) };
}

function offersTheSame(one: Choice, other: Choice): boolean {
  const [few, many] = [one.words, other.words].toSorted((a, b) => a.length - b.length);
  // A list may begin with what asks for a choice.
  return few!.length > 1 && many!.length - few!.length < 2 && few!.every((words) => many!.includes(words));
}

function choicesIn(view: Lists): Choice[] {
  const { elements } = view;
  const lists = elements.filter(({ tag }) => tag === 'select');
  const radios = elements.filter((one) => kindOf(one) === 'radio' && nameOf(one) !== '');
  const groups = groupBy(radios, (one) => groupOf(one, elements));
  groups.delete('');
  return [
    ...lists.map((whole) => choiceOf(whole, elements.filter(isInside(whole)), [])),
    ...[...groups.values()].map((group) => {
      const whole = elements.find((one) => kindOf(one) === 'radiogroup' && group.every(isInside(one)));
      return choiceOf(whole ?? standIn(group), group, besides(group, view));
    }),
  ];
}

function choiceOf(whole: Remembered, choices: Remembered[], beside: Remembered[]): Choice {
  return { whole, parts: [...choices, ...beside], words: choices.map((one) => normaliseWords(nameOf(one))) };
}

/** Radio buttons belong together by their name, or by what they lie in. */
function groupOf(one: Remembered, elements: Remembered[]): string {
  const around = elements.find((other) => kindOf(other) === 'radiogroup' && isInside(other)(one));
  const key = one.name || around?.xpath;
  return key ? `${one.frame} ${key}` : '';
}

const isInside = (outer: Remembered) => (one: Remembered) =>
  one.frame === outer.frame && one.xpath.startsWith(`${outer.xpath}/`);

function standIn(group: Remembered[]): Remembered {
  const [first] = group as [Remembered];
  const silent = { id: '', name: '', type: '', text: '', aname: '', label: '', title: '', icon: '', style: '' };
  return { ...first, ...silent, tag: 'div', role: 'radiogroup', states: [], box: hullOf(group) };
}

/** The labels of the buttons, and texts that say nothing else than they. */
function besides(group: Remembered[], { elements, texts }: Lists): Remembered[] {
  const words = group.map(nameOf).toSorted((a, b) => b.length - a.length);
  const rest = (text: string) => words.reduce((left, one) => left.replace(one, ''), text).trim();
  const place = hullOf(group);
  return [...elements, ...texts].filter(
    (one) =>
      /^(?:label|text)$/.test(kindOf(one)) &&
      one.frame === group[0]!.frame &&
      one.text !== '' &&
      rest(one.text) === '' &&
      (group.some((radio) => isInside(one)(radio)) || overlap(one.box, place) > 0),
  );
}
