import * as z from 'zod';
import { about, words } from '../schema/shapes.ts';
import { saidTarget } from './said.ts';
import { defineStep } from './step.ts';
import { narrowing, targetOf } from './target.ts';

/** Gives files to a file field, its button or its drop zone. Paths are relative to the runbook. */
export const upload = defineStep({
  kind: 'upload',
  doc: { ja: 'ファイルを添付します。', en: 'Gives files to a file field.' },
  also: ['attach', 'file'],
  fields: {
    upload: words.meta(about('ファイル欄の見出し', 'The words of the file field')),
    file: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .meta(about('ファイル（ランブックからの相対パス）', 'The file or files, relative to the runbook')),
    ...narrowing,
  },
  example: 'upload: 証明書\nfile: ${certificate}',
  changes: 'field',
  describe: ({ upload, ...where }, quote) => {
    const { ja, en } = saidTarget(upload, where, quote);
    return { ja: `${ja}にファイルを指定します。`, en: `Choose a file for ${en}.` };
  },
  target: (step, ctx) => targetOf('upload', step.upload, step, ctx.words),
  async perform(step, ctx) {
    const files = (Array.isArray(step.file) ? step.file : [step.file]).map((file) => ctx.text(file));
    await (await ctx.locate(targetOf('upload', step.upload, step, ctx.words))).upload(files);
  },
});
