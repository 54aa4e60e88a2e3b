import type { Browser } from 'playwright';
import type { ShownMail } from '../../inputs/mail-sample.ts';
import type { Screen } from '../../runbook/model.ts';
import { pictureMail } from '../figures/mail.ts';
import type { ScreenSource } from '../source.ts';
import { phrase, type Style } from '../style/style.ts';
import { inBoth } from './reader.ts';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The page of the opening mail before a screen, with the address framed that leads to it. */
export async function mailScreen(
  screen: Screen,
  mail: ShownMail,
  styles: Record<'ja' | 'en', Style>,
  browser: Browser,
): Promise<ScreenSource> {
  const { mark, say, note } = screen.manual.mail!;
  const address = mail[mark];
  const language = japanese.test(mail.subject + mail.text) ? 'ja' : 'en';
  const shot = await pictureMail(
    browser,
    {
      date: mail.date ? dateIn(language, mail.date) : '',
      from: mail.from,
      to: hiddenName,
      subject: mail.subject,
      text: mail.text,
    },
    { hide: [hiddenName, ...mail.hidden], marks: address === undefined ? [] : [address], language },
  );
  return {
    id: `${screen.id}-mail`,
    title: mail.subject,
    alt: inBoth((one) => phrase(styles[one].mailFigure, mail.subject)),
    crop: 'window',
    shots: [{ ...shot, marks: shot.marks.map((found) => ({ ...found, step: 'open' })) }],
    steps: [{ id: 'open', sentence: say, own: true, note, numbered: true, framed: true, words: 'URL' }],
  };
}

/** Stands for whom the mail was sent to; never drawn. */
const hiddenName = '宛先の名前と住所';

/** 2021/01/27 (水) 20:09, in the time of those who read it. */
function dateIn(language: 'ja' | 'en', date: Date): string {
  const zone = 'Asia/Tokyo';
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, ...options }).format(date);
  const day = new Intl.DateTimeFormat('ja', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(date);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(date);
  return `${day} (${part({ weekday: 'short' })}) ${time}`;
}
