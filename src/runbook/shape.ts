import * as z from 'zod';
import { about, duration, expression, id, must, text, texts, words } from '../schema/shapes.ts';
import { condition } from '../steps/condition.ts';
import { place } from '../steps/target.ts';
import { inputSpec } from './input-shape.ts';
import { chapterManual, screenManual } from './manual-shape.ts';

/*
 * The shape of a runbook file: types, validation and JSON Schema come from here.
 * Steps are checked one by one by their own kind, so that a mistake in one is told in its words.
 */

const step = z.unknown().meta({ id: 'step' });
const steps = z.array(step).meta(about('手順（上から順に）', 'What to do, in order'));

const done = z
  .union([
    condition,
    z.strictObject({
      shows: words.optional(),
      row: words.optional(),
      in: place,
      look: steps.optional().meta(about('それが見える所へ行く手順', 'Steps that lead to where it can be seen')),
    }),
  ])
  .meta(
    about(
      '済んでいることの見分け方: 文言、行、${done.名前}',
      'How to see that it is done: words, a row, or `${done.NAME}`',
    ),
  );

const retry = z
  .union([
    z.int().min(1).max(20),
    z.strictObject({
      times: z.int().min(1).max(20).meta(about('最初も含めた回数', 'All tries, the first one counted')),
      delay: duration.optional().meta(about('次の試行までの時間', 'Time before the next try')),
      backoff: z
        .number()
        .min(1)
        .max(10)
        .optional()
        .meta(about('待ち時間を毎回この倍数にする', 'Each delay is so many times the one before')),
    }),
  ])
  .transform((value) => (typeof value === 'number' ? { times: value } : value))
  .meta(about('やり直し: 回数、または {times, delay, backoff}', 'Tries: a number, or {times, delay, backoff}'));

export const troubleShape = z
  .strictObject({
    id: id.optional().meta(about('名前', 'A name')),
    shows: words.meta(about('これが表示されたら', 'It has come when these words show')),
    in: place,
    do: steps.optional().meta(about('回復の手順。例: 閉じて再読み込み', 'The recovery, e.g. close and reload')),
    again: z
      .string()
      .min(1)
      .optional()
      .meta(about('先にもう一度行う章。例: ログイン', 'A chapter to walk again first, e.g. the log-in')),
    stop: z
      .boolean()
      .optional()
      .meta(about('やり直さずに失敗として終える', 'Never tried again: the run fails with the words of the console')),
    go_on: z
      .boolean()
      .optional()
      .meta(about('割り込みの表示: 閉じたら手順をそのまま続ける', 'It only interrupts: after `do` the step goes on')),
    retry: retry.optional(),
    note: text.optional().meta(about('人のための説明', 'What people should know of it')),
  })
  .meta({ id: 'trouble', ...about('出てほしくない画面と、その回復', 'A screen nobody wants, with its recovery') });

const troubles = z
  .array(troubleShape)
  .meta(about('起こりうる問題と回復の手順', 'What may go wrong, and how it is mended'));

/** The keys of an entry that stands for the contents of another file. */
export const includeKeys = {
  include: z
    .string()
    .min(1)
    .meta(about('読み込むファイル（このファイルからの相対パス）', 'A file, relative to this one')),
  with: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .optional()
    .meta(about('そのファイルの params に渡す値', "Values for the file's `params`")),
};

export const screenShape = z
  .strictObject({
    screen: text.optional().meta(about('画面の名前。章の中で一意', 'Its name, unique in the chapter')),
    include: includeKeys.include.optional(),
    with: includeKeys.with,
    title: text.optional().meta(about('画面の表題', 'Its title')),
    open: z.string().min(1).optional().meta(about('最初に開く URL', 'An address to open first')),
    tab: z
      .literal('new')
      .optional()
      .meta(about('新しく開いたタブにある', 'The screen is in a tab that has just opened')),
    shows: condition
      .optional()
      .meta(
        about('画面の見分け方（なければ最初の手順の文言）', 'How to recognise it; else by the words of its first step'),
      ),
    optional: z
      .boolean()
      .optional()
      .meta(about('表示されないこともある', 'Not always there: whichever screen shows decides')),
    steps: steps.optional(),
    trouble: troubles.optional(),
    note: texts.optional().meta(about('画面の ※ の注', 'Notes of the screen (※)')),
    volatile: z
      .array(words)
      .optional()
      .meta(about('check で変わってもよい文言', 'Words that may change without being drift')),
    timeout: duration
      .optional()
      .meta(about('画面を待つ時間（既定: 30s）', 'How long to wait for the screen (default: 30s)')),
    manual: screenManual.optional().meta(about('文書での見せ方', 'How the manual shows it')),
  })
  .refine(
    (screen) => screen.screen === undefined || screen.include === undefined,
    must({ ja: 'screen と include は同時に書けません。', en: 'write either `screen` or `include`' }),
  )
  .meta({ id: 'screen', ...about('画面（手順書の 1 ページ）', 'A screen: one page of the manual') });

const screens = z
  .array(screenShape)
  .min(1)
  .meta(about('画面（表示される順に）', 'The screens, in the order they show'));

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
      .array(
        z
          .string()
          .min(1)
          .refine(
            isRedaction,
            must({ ja: '/…/ が正規表現として読めません。', en: 'what stands between /…/ is no regular expression' }),
          ),
      )
      .optional()
      .meta(
        about(
          '証跡で隠す顧客の情報: 文言、${…}、/正規表現/',
          'Customer data to hide in evidence: words, `${…}`, /expressions/',
        ),
      ),
    volatile: z
      .array(words)
      .optional()
      .meta(about('check で変わってもよい文言', 'Words that may change without being drift')),
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

function isRedaction(entry: string): boolean {
  const [, pattern] = /^\/(.+)\/[iu]*$/.exec(entry) ?? [];
  return pattern === undefined || expression.safeParse(pattern).success;
}
