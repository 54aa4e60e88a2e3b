import { defineFlags, type FlagValues } from '../command-line/command.ts';
import { browserChoice } from './common-flags.ts';

/** What `manual` can be told. */
export const manualFlags = defineFlags({
  fromRun: {
    value: 'RUN',
    many: true,
    help: { ja: '画像を使う実行の ID かフォルダ（複数可）', en: 'take the pictures of this run (repeatable)' },
  },
  rehearse: {
    value: 'VARIANTS',
    optional: true,
    help: {
      ja: '練習用コンソールで画像を撮る（--from-run がないときの既定）',
      en: 'take the pictures on the rehearsal console (the default without --from-run)',
    },
  },
  format: {
    value: 'LIST',
    help: { ja: 'html,pdf,pptx,docx,md のうち（既定: すべて）', en: 'of html,pdf,pptx,docx,md (default: all)' },
  },
  lang: { value: 'ja,en', help: { ja: 'マニュアルの言語（既定: ja）', en: 'languages of the manual (default: ja)' } },
  out: { value: 'DIR', help: { ja: '出力先（既定: manuals）', en: 'where to write (default: manuals)' } },
  scale: {
    value: '1|2',
    choices: ['1', '2'],
    help: {
      ja: '撮影する画像の解像度（既定: 2。1 は速く小さいが、印刷では粗い）',
      en: 'resolution of the pictures it takes (default: 2; 1 is quicker and smaller, and coarse in print)',
    },
  },
  against: {
    value: 'EDITION',
    help: {
      ja: '前の版（edition.json かそのフォルダ）と比べ、変更箇所に印を付ける',
      en: 'mark what changed since that edition (an edition.json or its folder)',
    },
  },
  mail: { value: 'FILE.eml', help: { ja: '図にする開通メール', en: 'the opening mail to show' } },
  draft: { help: { ja: '画像が足りなくても作成する', en: 'write it even when pictures are missing' } },
  json: { help: { ja: '結果を JSON で標準出力に出す', en: 'one JSON object on standard output' } },
  noColor: { help: { ja: '色を使わない', en: 'no colours' } },
  ...browserChoice,
});

export type ManualFlags = FlagValues<typeof manualFlags>;
