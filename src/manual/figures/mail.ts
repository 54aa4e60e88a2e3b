import type { Browser } from 'playwright';
import type { Language } from '../../base/text.ts';
import { escapeHtml } from '../words.ts';
import type { Shot } from './shot.ts';

/** The mail of the procedure, as text. */
export interface Mail {
  date: string;
  from: string;
  to: string;
  subject: string;
  text: string;
}

const viewport = { width: 860, height: 1400 };

const labels = { ja: { to: '宛先' }, en: { to: 'To' } };

/* Whole pixels only: half ones are rounded now up, now down. */
const css = `
body { margin: 0; background: #fff; font: 15px/26px "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif; color: #222; }
main { width: 860px; box-sizing: border-box; padding: 20px 28px 24px; }
header { border-bottom: 1px solid #ccd3db; padding-bottom: 12px; margin-bottom: 16px; }
.date { float: right; color: #555; } .from { font-weight: 700; } h1 { font-size: 19px; line-height: 30px; margin: 4px 0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.link { color: #0b57d0; text-decoration: underline; }
.hidden { display: inline-block; background: #cbd1d9; border-radius: 3px; height: 18px; vertical-align: -4px; }
`;

/** The mail as a picture: `hide` are values painted over (the text never reaches the page), `marks` the addresses to frame, which are their steps' ids in the picture. */
export async function pictureMail(
  browser: Browser,
  mail: Mail,
  { hide, marks, language }: { hide: string[]; marks: string[]; language: Language },
): Promise<Shot> {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 2 });
  try {
    await page.setContent(mailHtml(mail, hide, marks, language));
    const height = Math.ceil((await page.locator('main').boundingBox())?.height ?? viewport.height);
    const boxes = await Promise.all(
      marks.map(async (step, index) => ({
        step,
        box: await page.locator(`[data-mark="${index}"]`).first().boundingBox(),
      })),
    );
    const hidden = await Promise.all((await page.locator('.hidden').all()).map((element) => element.boundingBox()));
    return {
      png: await page.screenshot({ clip: { x: 0, y: 0, width: viewport.width, height } }),
      viewport: { width: viewport.width, height },
      marks: boxes.flatMap(({ step, box }) => (box ? [{ step, box }] : [])),
      masks: hidden.flatMap((box) =>
        box ? [{ box: { ...box, x: box.x + 3, width: box.width - 6 }, why: 'redact' as const }] : [],
      ),
    };
  } finally {
    await page.close();
  }
}

function mailHtml(mail: Mail, hide: string[], marks: string[], language: Language): string {
  const draw = (text: string) => drawText(text, hide, marks);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${css}</style><main>
<header><div class="date">${draw(mail.date)}</div><div class="from">${draw(mail.from)}</div><h1>${draw(mail.subject)}</h1>
<div>${labels[language].to} ${draw(mail.to)}</div></header><div class="text">${draw(mail.text)}</div></main></html>`;
}

/** Hidden values become blocks as wide as the words; addresses become links, the marked ones named by their place. */
function drawText(text: string, hide: string[], marks: string[]): string {
  const values = [...hide, ...marks].filter((value) => value !== '').sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${[...values.map(escapePattern), 'https?://[!-~]+'].join('|')})`, 'u');
  return text
    .split(pattern)
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : drawValue(part, hide, marks)))
    .join('');
}

function drawValue(value: string, hide: string[], marks: string[]): string {
  if (hide.includes(value)) return `<span class="hidden" style="width:${Math.min(40, [...value].length)}ch"></span>`;
  const mark = marks.indexOf(value);
  return `<span class="link"${mark >= 0 ? ` data-mark="${mark}"` : ''}>${escapeHtml(value)}</span>`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
