import type { Page } from 'playwright';
import { StepFailure } from '../../base/errors.ts';
import type { Trouble } from '../../runbook/model.ts';

/** A declared trouble showed: the chapter's recovery decides what follows. */
export class TroubleSeen extends StepFailure {
  readonly trouble: Trouble;
  /** What the console itself says, e.g. the text of its error dialog. */
  readonly words: string;
  /** The tab it showed in. */
  readonly page: Page;
  /** What was to put it aside has not. */
  readonly stays: boolean;

  constructor(trouble: Trouble, words: string, page: Page, stays = false) {
    const text = stays
      ? {
          ja: `コンソールに「${words}」と表示されたままです。それを閉じる手順（do）を繰り返しても消えません。`,
          en: `the console goes on saying “${words}”: the steps that are to put it aside (\`do\`) have not, time and again`,
        }
      : { ja: `コンソールに「${words}」と表示されました。`, en: `the console says “${words}”` };
    super('trouble', text, { hint: trouble.note, final: trouble.stop });
    this.trouble = trouble;
    this.words = words;
    this.page = page;
    this.stays = stays;
  }
}
