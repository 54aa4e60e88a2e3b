import { z } from 'zod';
import { words } from '../schema/shapes.ts';
import { defineStep } from './step.ts';
import { narrowing, targetOf } from './target.ts';

/** Gives files to a file field, its button or its drop zone. Paths are relative to the runbook. */
export const upload = defineStep({
  kind: 'upload',
  doc: { ja: 'ファイルを添付します。', en: 'Gives files to a file field.' },
  fields: { upload: words, file: z.union([z.string(), z.array(z.string()).min(1)]), ...narrowing },
  example: 'upload: 証明書\nfile: ${certificate}',
  changes: 'field',
  describe: ({ upload }, quote) => ({
    ja: `${quote(upload)}にファイルを指定します。`,
    en: `Choose a file for ${quote(upload)}.`,
  }),
  target: (step, ctx) => targetOf('upload', step.upload, step, ctx.words),
  async perform(step, ctx) {
    const files = (Array.isArray(step.file) ? step.file : [step.file]).map((file) => ctx.text(file));
    await (await ctx.locate(targetOf('upload', step.upload, step, ctx.words))).upload(files);
  },
});
