import * as z from 'zod';
import { isSecretType } from '../base/secrets/secret-types.ts';
import { about, expression, must, text } from '../schema/shapes.ts';

const range = z
  .string()
  .refine(
    (value) => {
      const [, min, max] = /^(\d+)\.\.(\d+)$/.exec(value) ?? [];
      return min !== undefined && Number(min) <= Number(max);
    },
    must({
      ja: '長さは 8..25 のように書きます（小さい方が先）。',
      en: 'write a length as 8..25, the smaller one first',
    }),
  )
  .transform((value) => {
    const [min, max] = value.split('..').map(Number);
    return { min: min!, max: max! };
  })
  .meta({ pattern: '^\\d+\\.\\.\\d+$', ...about('文字数。例: 8..25', 'Number of characters, e.g. 8..25') });

const types = [
  'text',
  'email',
  'secret',
  'list',
  'mail',
  'url',
  'number',
  'choice',
  'totp',
  'boolean',
  'file',
] as const;

const type = z.enum(types).meta(about('種類', 'What kind of value it is'));

/** What a runbook declares of one input. */
const declaration = z
  .strictObject({
    type,
    subject: z.string().optional().meta(about('開通メールの件名', 'Subject of the opening mail')),
    only_on: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta(
        about(
          '入力してよいサイト: origins の名前、またはオリジン',
          'Where it may be typed: names of `origins`, or origins',
        ),
      ),
    length: range.optional(),
    needs: z
      .array(z.enum(['digit', 'upper', 'lower', 'symbol']))
      .optional()
      .meta(about('必要な文字の種類', 'Characters it needs')),
    pattern: expression.optional().meta(about('値全体の正規表現', 'A regular expression for the whole value')),
    options: z
      .array(z.string())
      .min(1)
      .optional()
      .meta(about('choice の選択肢、list の項目', 'What a choice may be, and each item of a list')),
    default: z
      .union([z.string(), z.number(), z.boolean(), z.array(z.string())])
      .optional()
      .meta(about('既定値', 'The value when none is given')),
    generate: z
      .boolean()
      .optional()
      .meta(about('指定がなければパスワードを生成する', 'A password is made up when none is given')),
    optional: z.boolean().optional().meta(about('なくてもよい', 'It need not be given')),
    label: text.optional().meta(about('担当者に見せる名前', 'Its name for people')),
    description: text.optional().meta(about('担当者への説明', 'What people should know of it')),
  })
  .refine((spec) => !isSecretType(spec.type) || spec.default === undefined, {
    path: ['default'],
    ...must(
      { ja: '秘密の値をランブックに書くことはできません。', en: 'a runbook cannot contain a secret value' },
      true,
    ),
  })
  .refine((spec) => spec.type !== 'choice' || spec.options !== undefined, {
    path: ['type'],
    ...must({ ja: 'choice には options（選択肢）が必要です。', en: 'a choice needs its `options`' }),
  })
  .refine((spec) => !spec.generate || spec.type === 'secret', {
    path: ['generate'],
    ...must({ ja: 'generate は type: secret の入力だけに使えます。', en: '`generate` is for inputs of type secret' }),
  });

/** An input: its declaration, or only its type. */
export const inputSpec = z
  .union([declaration, type.transform((type) => ({ type }) as z.output<typeof declaration>)])
  .meta(about('手順に必要な値', 'A value the procedure needs'));
