import type { Page } from 'playwright';
import { StepFailure } from '../../base/errors.ts';
import type { Chapter, Screen } from '../../runbook/model.ts';
import type { Target } from '../../steps/target.ts';

/** An optional screen that was passed over, because the one after it showed first. It may still come, over the page. */
export interface Skipped {
  chapter: Chapter;
  screen: Screen;
  target: Target;
}

/** It has come over what is looked for. */
export class CameLate extends StepFailure {
  readonly skipped: Skipped;
  /** The tab it showed in. */
  readonly page: Page;

  constructor(skipped: Skipped, page: Page) {
    const text = { ja: '省いた画面が後から表示されました。', en: 'a screen that had been passed over showed late' };
    super('came-late', text, { where: skipped.screen.where });
    this.skipped = skipped;
    this.page = page;
  }
}
