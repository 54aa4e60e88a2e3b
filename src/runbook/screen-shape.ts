import * as z from 'zod';
import { about, address, duration, must, text, texts } from '../schema/shapes.ts';
import { condition } from '../steps/condition.ts';
import { screenManual } from './manual-shape.ts';
import { steps } from './steps-shape.ts';
import { troubles } from './trouble-shape.ts';
import { volatile } from './volatile-shape.ts';

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
    open: address.optional().meta(about('最初に開く URL', 'An address to open first')),
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
    volatile,
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

export const screens = z
  .array(screenShape)
  .min(1)
  .meta(about('画面（表示される順に）', 'The screens, in the order they show'));
