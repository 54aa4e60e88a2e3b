import { StepFailure } from '../../base/errors.ts';
import type { Trouble } from '../../runbook/model.ts';

/** A declared trouble showed: the chapter's recovery decides what follows. */
export class TroubleSeen extends StepFailure {
  readonly trouble: Trouble;
  /** What the console itself says, e.g. the text of its error dialog. */
  readonly words: string;

  constructor(trouble: Trouble, words: string) {
    const text = {
      ja: `コンソールに「${words}」と表示されました。`,
      en: `the console says “${words}”`,
    };
    super('trouble', text, { hint: trouble.note, final: trouble.stop });
    this.trouble = trouble;
    this.words = words;
  }
}
