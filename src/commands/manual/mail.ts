import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser } from 'playwright';
import { UsageError } from '../../base/errors.ts';
import { shownMail } from '../../inputs/mail-sample.ts';
import { pathInside } from '../../inputs/safe-path.ts';
import { mailScreen } from '../../manual/gather/mail.ts';
import type { Kit } from '../../manual/gather/screens.ts';
import type { Style } from '../../manual/style/style.ts';
import type { Runbook } from '../../runbook/model.ts';

interface MailOptions {
  runbook: Runbook;
  styles: Record<'ja' | 'en', Style>;
  /** Of the command line, or of the run; a sample that the runbook names goes first. */
  given?: string;
  browser: () => Promise<Browser>;
}

/** The page of the opening mail. Of a customer's mail the addresses are shown without what makes them work. */
export function mailPage({ runbook, styles, given, browser }: MailOptions): Kit['mail'] {
  return async (screen) => {
    const { file } = screen.manual.mail!;
    const path = file === undefined ? given : await pathInside(dirname(runbook.path), file);
    if (path === undefined) return undefined;
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) {
      throw new UsageError('manual-mail', {
        ja: `メール ${path} を開けません。`,
        en: `the mail ${path} cannot be opened`,
      });
    }
    const real = given === undefined ? undefined : await readFile(given).catch(() => undefined);
    const mail = await shownMail(bytes, { isSample: file !== undefined, real });
    return mailScreen(screen, mail, styles, await browser());
  };
}
