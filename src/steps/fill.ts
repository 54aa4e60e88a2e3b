import * as z from 'zod';
import { about, words } from '../schema/shapes.ts';
import { saidTarget } from './said.ts';
import { defineStep } from './step.ts';
import { narrowing, targetOf } from './target.ts';

const passwordWords = /パスワード|暗証番号|秘密鍵|password|passwd|passcode|passphrase|secret|api.?key/i;
/** What is said of a password, and is none, as the words end with: the day on which it ends, how long it must be. */
const aboutPassword =
  /(?:日|期限|期間|履歴|長さ|[回日桁]数|文字数|名|名前|説明|ヒント|\b(?:date|expiration|expiry|age|days|length|attempts|history|name|description|hint))$/i;

const isForPassword = (word: string) => passwordWords.test(word) && !aboutPassword.test(word);

/** Types a value into a field. Secrets are typed only on the origins they are declared for. */
export const fill = defineStep({
  kind: 'fill',
  doc: { ja: '入力欄に値を入力します。', en: 'Types a value into a field.' },
  also: ['input', 'type', 'enter', 'set', 'write'],
  fields: {
    fill: words.meta(about('入力欄の見出し', 'The words of the field')),
    with: z
      .union([z.string(), z.number()])
      .transform(String)
      .meta(
        about(
          '値。例: ${mail.account}。いくつかの欄に分けて入れる値は「100-0001」のように区切る',
          'The value, e.g. `${mail.account}`; one that is spread over several boxes with separators, e.g. `100-0001`',
        ),
      ),
    plain_field: z
      .boolean()
      .optional()
      .meta(about('秘密を、文字が見える欄にも入力する', 'Lets a secret be typed into a field that shows it')),
    ...narrowing,
  },
  secrets: { with: ['password', 'link', 'answer'] },
  example: 'fill: アカウント\nwith: ${mail.account}',
  changes: 'field',
  describe: ({ fill, with: value, ...where }, quote) => {
    const { ja, en } = saidTarget(fill, where, quote);
    if (value === '') return { ja: `${ja}を空にします。`, en: `Empty ${en}.` };
    // What each customer enters differently has no words here; what is the same for all is told.
    if (/\$\{|\n/.test(value)) return { ja: `${ja}を入力します。`, en: `Enter ${en}.` };
    return { ja: `${ja}に${quote([value])}を入力します。`, en: `Enter ${quote([value])} in ${en}.` };
  },
  problem: (step) => {
    // What is written out in the runbook, or in its `words`, is no secret any more.
    const written = step.with !== '' && !/\$\{(?!\s*words\.)/.test(step.with);
    if (!written || !step.fill.some(isForPassword)) return undefined;
    const text = {
      ja: 'パスワードをランブックに書くことはできません。type: secret の入力にしてください。',
      en: 'a password cannot be written in a runbook; make it an input of type secret',
    };
    return { key: 'with', text, hidden: true };
  },
  target: (step, ctx) => targetOf('fill', step.fill, step, ctx.words),
  async perform(step, ctx) {
    const element = await ctx.locate(targetOf('fill', step.fill, step, ctx.words));
    await element.fill(step.with, { plainField: step.plain_field });
  },
});
