import type { Text } from '../../base/text.ts';
import { contribution, type Evidence } from './evidence.ts';
import { model } from './model.ts';
import { type Level, type Property, properties } from './properties.ts';

/** Why an element was proposed, or was not. */
export interface Reason {
  kind: Property | 'neighbour' | 'rival' | 'explained' | 'left-over' | 'successor' | 'nothing';
  /** Above 0 it speaks for the element, below 0 against it; 0.7 doubles or halves the odds. */
  weight: number;
  text: Text;
}

/** Smaller weights would only blur the picture. */
const WORTH_SAYING = 0.4;

const named: Record<Property, { ja: string; en: string }> = {
  words: { ja: '文言', en: 'words' },
  label: { ja: 'ラベル', en: 'label' },
  placeholder: { ja: '入力例', en: 'placeholder' },
  tag: { ja: '要素の種類', en: 'kind of element' },
  role: { ja: 'ロール', en: 'role' },
  type: { ja: '入力の種類', en: 'type of field' },
  key: { ja: 'ID・名前', en: 'id or name' },
  link: { ja: 'リンク先', en: 'link' },
  icon: { ja: 'アイコン', en: 'icon' },
  neighbours: { ja: '周りの文言', en: 'words around it' },
  container: { ja: '置かれた枠', en: 'what it lies in' },
  path: { ja: '画面の構造上の位置', en: 'path' },
  frame: { ja: 'フレーム', en: 'frame' },
  width: { ja: '幅', en: 'width' },
  height: { ja: '高さ', en: 'height' },
  column: { ja: '左右の位置', en: 'place across' },
  row: { ja: '上下の位置', en: 'place down' },
};

const agreement = {
  for: { ja: 'が一致または近い', en: 'agrees', enOfSeveral: 'agree' },
  against: { ja: 'が異なる', en: 'differs', enOfSeveral: 'differ' },
};

/** Those whose English name is a plural. */
const several: ReadonlySet<Property> = new Set<Property>(['words', 'neighbours']);

/** The properties that told most, for and against, strongest first. */
export function explain(evidence: Evidence, i: number): Reason[] {
  const reasons: Reason[] = [];
  for (const property of properties) {
    if (!model.rows[property]) continue;
    const weight = contribution(evidence, model, property, i) + extra(property, evidence.wordLevels[i]!);
    if (Math.abs(weight) < WORTH_SAYING) continue;
    const side = weight > 0 ? agreement.for : agreement.against;
    const verb = several.has(property) ? side.enOfSeveral : side.en;
    const text = { ja: named[property].ja + side.ja, en: `${named[property].en} ${verb}` };
    reasons.push({ kind: property, weight, text });
  }
  if (evidence.neighbour[i] === 1) {
    const text = { ja: '前の画面では隣の要素の文言だった', en: 'these were the words of its neighbour' };
    reasons.push({ kind: 'neighbour', weight: model.neighbour, text });
  }
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function extra(property: Property, level: Level): number {
  return property === 'words' && level === 'partly' ? model.partly : 0;
}

/** A second control is about as likely. `odds`: how many times likelier the first one is. */
export function rival(odds: number): Reason {
  const times = odds.toFixed(1);
  const text = {
    ja: `ほぼ同じくらい合う要素がほかにもある（${times}倍差）`,
    en: `another element fits nearly as well (${times} times less)`,
  };
  return { kind: 'rival', weight: -1, text };
}

export const explained: Reason = {
  kind: 'explained',
  weight: -3,
  text: { ja: '前の画面の別の要素に対応する', en: 'it is the new form of another recorded element' },
};

export const nothing: Reason = {
  kind: 'nothing',
  weight: -1,
  text: { ja: '十分に合う要素がない', en: 'nothing fits well enough' },
};

export const leftOver: Reason = {
  kind: 'left-over',
  weight: 1,
  text: {
    ja: '画面全体を突き合わせると、なくなったものと増えたものがこの一組だけで、文言の一部が一致する',
    en: 'of all on the screen only this one is new and only that one is gone, and they share words',
  },
};

export const successor: Reason = {
  kind: 'successor',
  weight: 1,
  text: {
    ja: '同じ欄や文言のそばで、先へ進むボタンはなくなったものと増えたものがこの一組だけ',
    en: 'beside the same fields or texts only this new button leads on, and only that one is gone',
  },
};
