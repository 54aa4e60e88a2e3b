import { about, duration } from '../schema/shapes.ts';

/** A code that was mailed, or a yes on a phone, holds for the page that asked for it. */
export const heldFor = duration
  .optional()
  .meta(
    about(
      '端末に誰もいないとき、画面を開いたまま回答（tejun answer）を待つ時間。そのログインでしか使えない確認コードに',
      'How long the page stays open for an answer (`tejun answer`) when nobody is at the terminal: for codes that hold for this sign-in only',
    ),
  );
