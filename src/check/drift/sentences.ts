import { type Text, withArticle } from '../../base/text.ts';
import type { DriftKind, Finding } from './model.ts';
import { both, sayElement, sayKind } from './naming.ts';

type Told = Omit<Finding, 'text'>;

const properties: Record<string, { ja: string; en: string }> = {
  words: { ja: '文言', en: 'words' },
  label: { ja: 'ラベル', en: 'label' },
  placeholder: { ja: '入力例', en: 'placeholder' },
  tooltip: { ja: 'ツールチップ', en: 'tooltip' },
  alt: { ja: '代替テキスト', en: 'alternative text' },
};

const sentences: Record<DriftKind, (finding: Told, it: { ja: string; en: string }) => Text> = {
  renamed: ({ role, name, before, after, property }, it) => {
    if (property === 'placeholder' && before === '' && after === name)
      return both(
        `${it.ja}のラベルが欄の中（入力例）に移りました。`,
        `the label of ${it.en} stands in it now, as its placeholder`,
      );
    const of = properties[property ?? ''];
    if (of && property !== 'words' && property !== 'label')
      return both(
        `${it.ja}の${of.ja}が「${before}」から「${after}」に変わりました。`,
        `the ${of.en} of ${it.en} is now “${after}” (it was “${before}”)`,
      );
    const ja =
      role === 'text' ? `「${before}」が「${after}」に変わりました。` : `${it.ja}の文言が「${after}」に変わりました。`;
    return both(ja, `${it.en} is now called “${after}”`);
  },
  removed: ({ others, property }, it) => {
    const of = properties[property ?? ''];
    if (of) return both(`${it.ja}の${of.ja}がなくなりました。`, `${it.en} has lost its ${of.en}`);
    return both(`${it.ja}${also(others).ja}がなくなりました。`, `${it.en}${also(others).en} is gone`);
  },
  added: ({ others, after }, it) =>
    after === 'required'
      ? both(
          `${it.ja}が増え、入力しないと次の画面へ進みません。`,
          `${it.en} is new, and the next screen does not come without an entry there`,
        )
      : both(`${it.ja}${also(others).ja}が増えました。`, `${it.en}${also(others).en} is new`),
  moved: ({ others, after }, it) =>
    after
      ? both(
          `${it.ja}は「${after}」の下に移り、折りたたまれています。`,
          `${it.en} is now below “${after}”, which is folded`,
        )
      : both(`${it.ja}${also(others).ja}の場所が変わりました。`, `${it.en}${also(others).en} has moved`),
  reordered: ({ before, after }) =>
    both(`並び順が変わりました: ${before} → ${after}`, `the order changed: ${before} → ${after}`),
  'changed-kind': ({ before, after }, it) =>
    after === 'icon'
      ? both(
          `${it.ja}はアイコンだけになり、その文言は画面に見えなくなりました。`,
          `${it.en} is only an icon now, and its words do not stand on the screen any more`,
        )
      : both(
          `${it.ja}は${sayKind(after!).ja}になりました（以前は${sayKind(before!).ja}）。`,
          `${it.en} is ${withArticle(sayKind(after!).en)} now (it was ${withArticle(sayKind(before!).en)})`,
        ),
  disabled: ({ after }, it) =>
    both(
      `${it.ja}が無効になっています${after ? `（先に「${after}」にチェックを入れる必要がありそうです）` : ''}。`,
      `${it.en} is disabled${after ? ` (“${after}” probably has to be ticked first)` : ''}`,
    ),
  enabled: (_, it) => both(`${it.ja}が有効になっています。`, `${it.en} is enabled`),
  'changed-state': ({ before, after }, it) =>
    after === 'readonly' && before === '–'
      ? both(`${it.ja}は入力できなくなりました（読み取り専用）。`, `${it.en} is read-only now`)
      : both(
          `${it.ja}の状態が変わりました: ${before} → ${after}`,
          `the state of ${it.en} changed: ${before} → ${after}`,
        ),
  restyled: ({ before, after, others }, it) =>
    both(
      `${it.ja}${also(others).ja}の見た目が変わりました${after ? `（${before} → ${after}）` : ''}。`,
      `${it.en}${also(others).en} looks different${after ? ` (${before} → ${after})` : ''}`,
    ),
  'screen-added': ({ after }, it) =>
    both(
      `新しい画面${it.ja.replace(/^[^「]*/, '')}が間に入りました${after ? `（「${after}」で先へ進めます）` : ''}。`,
      `a new screen ${it.en.replace(/^[^“]*/, '')} comes in between${after ? ` (“${after}” leads on)` : ''}`,
    ),
  'screen-removed': ({ after }, it) =>
    after
      ? both(
          `${it.ja}が表示されなくなり、今はブラウザーのダイアログ「${after}」が尋ねます。`,
          `${it.en} does not show any more: the browser itself asks “${after}” now`,
        )
      : both(`${it.ja}が表示されなくなりました。`, `${it.en} does not show any more`),
};

function also(others: string[]): { ja: string; en: string } {
  if (others.length === 0) return { ja: '', en: '' };
  const list = others.slice(0, 3);
  const more = others.length - list.length;
  return {
    ja: `（ほか: ${list.map((name) => `「${name}」`).join('、')}${more > 0 ? `など ${others.length} 件` : ''}）`,
    en: ` (with ${list.map((name) => `“${name}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
  };
}

/** The finding as a sentence. */
export function sayFinding(finding: Told): Text {
  return sentences[finding.kind](finding, sayElement(finding.role, finding.name));
}
