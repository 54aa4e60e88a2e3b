import * as z from 'zod';
import { about, duration, id, text, words } from '../schema/shapes.ts';
import { place } from '../steps/target.ts';
import { screenManual } from './manual-shape.ts';
import { steps } from './steps-shape.ts';

export const retry = z
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
    manual: screenManual
      .pick({ skip: true })
      .optional()
      .meta(about('文書での見せ方。例: {skip: true}', 'How the manual shows it, e.g. {skip: true}')),
  })
  .meta({ id: 'trouble', ...about('出てほしくない画面と、その回復', 'A screen nobody wants, with its recovery') });

export const troubles = z
  .array(troubleShape)
  .meta(about('起こりうる問題と回復の手順', 'What may go wrong, and how it is mended'));
