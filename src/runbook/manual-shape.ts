import * as z from 'zod';
import { about, text, texts } from '../schema/shapes.ts';

/** What only the manual needs to know of a screen and of a chapter. */

const lines = texts.optional();

export const screenManual = z.strictObject({
  section: text.optional().meta(about('ここから始まる節の見出し', 'Heading of a section that begins here')),
  new_page: z.boolean().optional().meta(about('改ページする', 'Begins on a new page')),
  before: lines.meta(about('手順の前の文', 'Said before the steps')),
  after: lines.meta(about('手順の後の文', 'Said after the steps')),
  picture: z
    .union([
      z.enum(['auto', 'window', 'none']),
      z.strictObject({ crop: z.enum(['auto', 'marks', 'window']).optional(), padding: z.number().min(0).optional() }),
    ])
    .optional()
    .meta(about('図: auto、window、none', 'The picture: auto, window, none')),
  mail: z
    .strictObject({
      file: z
        .string()
        .optional()
        .meta(about('見本のメール（ランブックからの相対パス）', 'A sample mail, relative to the runbook')),
      mark: z.enum(['loginUrl', 'resetUrl']).meta(about('枠で示す URL', 'The address that is framed')),
      say: text,
      note: text.optional(),
    })
    .optional()
    .meta(about('開通メールの図', 'The opening mail as a figure')),
  caption: text.optional().meta(about('図の見出し', 'Heading of the picture')),
  alt: text.optional().meta(about('図の代替テキスト', 'Alternative text of the picture')),
  skip: z.boolean().optional().meta(about('文書に載せない', 'Not in the manual')),
});

export const chapterManual = z.strictObject({
  heading: text.optional().meta(about('章の見出し', 'Heading of the chapter')),
  section: text.optional().meta(about('節の見出し', 'Heading of the section')),
  opening: lines.meta(about('扉の文', 'Said on the opening page')),
  needed: lines.meta(about('事前に必要なもの', 'What is needed beforehand')),
  lead: lines.meta(about('導入の文', 'Said first')),
  closing: lines.meta(about('結びの文', 'Said last')),
  numbering: z
    .boolean()
    .optional()
    .meta(
      about(
        '見出しの後ろに (1)、(2)… を付けるか（省略時は複数ページのとき）',
        'Whether (1), (2)… stands behind the heading of its pages; unless told, where there are several',
      ),
    ),
});
