import * as z from 'zod';
import { about, id, must, text, texts, words } from '../schema/shapes.ts';
import { condition, conditionKeys } from '../steps/condition.ts';
import { inputSpec } from './input-shape.ts';
import { chapterManual } from './manual-shape.ts';
import { screens } from './screen-shape.ts';
import { steps } from './steps-shape.ts';
import { retry, troubles } from './trouble-shape.ts';
import { redacted, volatile } from './volatile-shape.ts';

/*
 * The shape of a runbook file: types, validation and JSON Schema come from here.
 */

const done = z
  .union([
    condition,
    conditionKeys({
      look: steps.optional().meta(about('それが見える所へ行く手順', 'Steps that lead to where it can be seen')),
    }),
  ])
  .meta(
    about(
      '済んでいることの見分け方: 文言、{shows か row, in, look}、${done.名前}',
      'How to see that it is done: words, {shows or row, in, look}, or `${done.NAME}`',
    ),
  );

export const chapterShape = z
  .strictObject({
    chapter: text.meta(about('見出し', 'The heading')),
    id: id.optional().meta(about('名前（なければ見出し）', 'Its name; the heading unless told')),
    done_when: done.optional(),
    each_session: z
      .boolean()
      .optional()
      .meta(about('再開のたびに行う。例: ログイン', 'Walked again after a resume, e.g. the log-in')),
    trouble: troubles.optional(),
    retry: retry
      .optional()
      .meta(about('通信断など、宣言していない失敗のやり直し', 'For failures without a declared trouble')),
    screens: screens.optional(),
    steps: steps.optional().meta(about('画面が一つだけの章の手順', 'The steps, when the chapter is one screen')),
    note: texts.optional().meta(about('章の注', 'Notes of the chapter')),
    appendix: z.boolean().optional().meta(about('（参考）の章', 'An appendix')),
    manual: chapterManual.optional().meta(about('文書での見せ方', 'How the manual shows it')),
  })
  .refine(
    oneOf('screens', 'steps'),
    must({
      ja: 'screens か steps のどちらか一つが必要です。',
      en: 'a chapter needs `screens` or `steps`, one of them',
    }),
  )
  .meta(about('章。やり直し・再開・完了の単位', 'A chapter: what is retried, resumed and seen to be done'));

export const runbookShape = z
  .strictObject({
    title: text.meta(about('表題', 'The title')),
    product: text.optional().meta(about('製品名（表紙）', 'The product, for the cover')),
    publisher: text.optional().meta(about('発行者（表紙）', 'The publisher, for the cover')),
    label: text.optional().meta(about('情報ラベル', 'Information label')),
    history: z
      .array(
        z.strictObject({
          edition: text.meta(about('版', 'The edition')),
          date: z
            .string()
            .refine(
              (date) => /^\d{4}-\d{2}-\d{2}$/.test(date),
              must({ ja: '日付は 2024-04-19 のように書きます。', en: 'write a date as 2024-04-19' }),
            )
            .meta(about('日付 2024-04-19', 'The date, 2024-04-19')),
          change: text.meta(about('変更内容', 'What changed')),
        }),
      )
      .optional()
      .meta(about('変更履歴', 'The editions')),
    origins: z
      .record(id, z.union([z.string(), z.array(z.string()).min(1)]))
      .optional()
      .meta(about('手順が開いてよいサイト。名前: https://…', 'Where the procedure is allowed to be. NAME: https://…')),
    inputs: z
      .record(id, inputSpec)
      .optional()
      .meta(about('必要な値。名前: {type: …}', 'What it needs to know. NAME: {type: …}')),
    words: z
      .record(id, words)
      .optional()
      .meta(
        about(
          '環境で変わる文言。名前: 文言。${words.名前} で使う',
          'Words that differ between environments, for `${words.NAME}`',
        ),
      ),
    trouble: troubles.optional(),
    chapters: z.array(chapterShape).min(1).optional().meta(about('章', 'The chapters')),
    screens: screens.optional().meta(about('章が一つだけの手順の画面', 'The screens, when there is one chapter')),
    steps: steps.optional().meta(about('画面が一つだけの手順', 'The steps, when there is one screen')),
    hint: texts.optional().meta(about('完了後に伝えること', 'Said when the run is done')),
    trademarks: texts.optional().meta(about('商標', 'Trademarks')),
    appendix: z.array(z.string()).optional().meta(about('文書の付録', 'Appendices of the manual')),
    redact: z
      .array(redacted)
      .optional()
      .meta(
        about(
          '証跡で隠す顧客の情報: 文言、${…}、/正規表現/',
          'Customer data to hide in evidence: words, `${…}`, /expressions/',
        ),
      ),
    volatile,
    manual: z
      .strictObject({
        style: z.record(z.string(), z.unknown()).optional().meta(about('文体', 'Its style')),
        walks: z
          .array(z.array(z.string().min(1)))
          .min(1)
          .optional()
          .meta(
            about(
              '練習用コンソールで画像を撮る実行。それぞれ変種の一覧',
              'Walks through the rehearsal console for the pictures: of each, its variants',
            ),
          ),
      })
      .optional()
      .meta(about('文書', 'The manual')),
  })
  .refine(
    oneOf('chapters', 'screens', 'steps'),
    must({
      ja: 'chapters が必要です（小さな手順なら screens か steps）。',
      en: 'a runbook needs `chapters` (a small one: `screens` or `steps`)',
    }),
  );

const params = z
  .array(id)
  .optional()
  .meta(about('include が with で渡す名前', 'Names that an include fills in by `with`'));

export const screensFileShape = z.strictObject({ params, screens });
export const stepsFileShape = z.strictObject({ params, steps });

function oneOf(...keys: string[]) {
  return (value: object) => keys.filter((key) => key in value).length === 1;
}
