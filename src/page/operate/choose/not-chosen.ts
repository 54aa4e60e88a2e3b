import { StepFailure } from '../../../base/errors.ts';
import type { Text } from '../../../base/text.ts';
import { farFrom } from '../../find/likeness.ts';
import { noEffect } from '../effect.ts';
import { called, listed, type Operand, quoted } from '../operand.ts';
import type { Choice } from './match-option.ts';

/** No entry of the list is, or contains, these words. */
export class NoOption extends StepFailure {
  readonly choice: Choice;
  /** The entries that are there. */
  readonly there: readonly string[];

  constructor(text: Text, hint: Text, { choice, there }: Pick<NoOption, 'choice' | 'there'>) {
    super('no-option', text, { hint });
    this.choice = choice;
    this.there = there;
  }
}

export function missing(operand: Operand, choice: Choice, all: readonly string[]): NoOption {
  const [it, sought] = [called(operand), either(choice)];
  const there = [...new Set(all.filter(Boolean))];
  const known = listed(there.length > most ? nearestFirst(there, choice) : there, most);
  return new NoOption(
    { ja: `${it.ja}に${sought.ja}という選択肢がありません。`, en: `${it.en} has no option ${sought.en}.` },
    there.length
      ? { ja: `あるのは${known.ja}です。`, en: `There are ${known.en}.` }
      : { ja: '選択肢が表示されません。', en: 'No options are shown.' },
    { choice, there },
  );
}

const most = 15;

/** Of a long list only a part is told: what is most like the words comes first, all else in its order. */
function nearestFirst(there: readonly string[], choice: Choice): string[] {
  const far = farFrom([...choice]);
  const near = there.filter((text) => far(text) < 0.6).sort((a, b) => far(a) - far(b));
  return [...near, ...there.filter((text) => !near.includes(text))];
}

/** Several entries match equally well. */
export function ambiguous(operand: Operand, choice: Choice, found: readonly string[]): StepFailure {
  const [it, sought, all] = [called(operand), either(choice), listed(found)];
  return new StepFailure(
    'ambiguous-option',
    {
      ja: `${it.ja}の選択肢のうち${sought.ja}に当たるものが ${found.length} 件あります: ${all.ja}`,
      en: `${sought.en} matches ${found.length} options of ${it.en}: ${all.en}`,
    },
    { hint: choice.length > 1 ? oneEach : inFull },
  );
}

const inFull = { ja: '選択肢の言葉をそのまま書いてください。', en: 'Write the words of the option in full.' };

const oneEach = {
  ja: '並べた言葉は「どれか一つ」の意味です。いくつも選ぶには、選ぶものごとに choose を書いてください。',
  en: 'Words in a list mean any one of them. To choose several, write a choose for each.',
};

/** The entry is there and cannot be chosen now. */
export function unusable(operand: Operand, choice: Choice): StepFailure {
  const [it, sought] = [called(operand), either(choice)];
  return new StepFailure('disabled', {
    ja: `${it.ja}の選択肢${sought.ja}は、いまは選べません（無効）。`,
    en: `The option ${sought.en} of ${it.en} is disabled.`,
  });
}

/** The entries stand on the page, as things to press that say nothing of being chosen. */
export function standsThere(operand: Operand, choice: Choice): StepFailure {
  const [it, sought, words] = [called(operand), either(choice), JSON.stringify(choice[0])];
  return new StepFailure(
    'no-list',
    {
      ja: `${sought.ja}は${it.ja}の一覧を開かなくても画面に並んでいますが、選択の部品ではありません。`,
      en: `${sought.en} stands on the page beside its like and is no option of a list that ${it.en} opens.`,
    },
    { hint: { ja: `click: ${words} と書いてください。`, en: `Write click: ${words}` } },
  );
}

/** It was chosen, and the page shows something else. */
export function notChosen(operand: Operand, choice: Choice, shown: readonly string[]): StepFailure {
  const [it, sought, there] = [called(operand), either(choice), listed(shown.filter(Boolean), 3)];
  return noEffect({
    ja: `${it.ja}で${sought.ja}を選びましたが、表示は${there.ja || '空'}のままです。`,
    en: `Chose ${sought.en} in ${it.en}, but it shows ${there.en || 'nothing'}.`,
  });
}

/** It was pressed, and what opened its list keeps its name, as a menu does whose entries do something. */
export function maybeDone(operand: Operand, choice: Choice): StepFailure {
  const { text } = notChosen(operand, choice, [operand.name]);
  return noEffect(text, {
    ja: '項目を押すと何かを行うメニューの場合は、それを開くものと項目を、それぞれ click で押してください。',
    en: 'If it is a menu whose entries do something, press what opens it and then the entry, each with click.',
  });
}

function either(choice: Choice): { ja: string; en: string } {
  const all = listed(choice);
  return { ja: all.ja, en: choice.map((words) => quoted(words).en).join(' or ') };
}
