import { html } from 'hono/html';
import { errorOf, triesOf, workedMs } from '../chapter-facts.ts';
import { clockTime, lengthOf, msBetween, zoneOf } from '../moments.ts';
import type { RunRecord } from '../record-types.ts';
import { triesName, words } from '../words.ts';
import { bracketed, facts, type Markup, pill } from './markup.ts';
import { failureBox, type Page } from './screen.ts';

/** Title, result and the facts a reader looks for first. */
export function header(record: RunRecord, page: Page): Markup {
  const { speak, language } = page;
  const { runbook, status, startedAt } = record;
  const end = record.endedAt ?? record.parked?.at;
  const total = msBetween(startedAt, end);
  const worked = record.sessions.reduce((sum, one) => sum + msBetween(one.startedAt, one.endedAt), 0);
  const duration = end && lengthOf(total, language);
  const split =
    record.sessions.length > 1 ? bracketed(`${speak(words.worked)} ${lengthOf(worked, language)}`, speak) : '';
  return html`<header class="${status}">
<p class="kind">${runbook.product ? html`<span>${speak(runbook.product)}</span>` : ''}<span>${speak(words.report)}</span></p>
<h1>${speak(runbook.title)}</h1>
${record.customer ? html`<p class="customer">${speak(record.customer)}${language === 'ja' ? ' 様' : ''}</p>` : ''}
${facts([
  [speak(words.result), pill(status, speak)],
  [speak(words.startedAt), html`${clockTime(startedAt)} <small>${zoneOf(startedAt)}</small>`],
  [speak(words.endedAt), record.endedAt && status !== 'parked' && clockTime(record.endedAt)],
  [speak(words.duration), duration && `${duration}${split}`],
  [speak(words.operator), speak(record.sessions.at(-1)?.environment.operator ?? '')],
  [speak(words.runId), html`<code>${speak(record.runId)}</code>`],
])}
</header>
${record.error ? html`<section class="box failed"><h2>${speak(words.cause)}</h2>${failureBox(record.error, page, { brief: isToldBelow(record) })}</section>` : ''}
${record.parked && status === 'parked' ? parkedBox(record, page) : ''}`;
}

/** The chapter that failed tells the particulars, beside its picture. */
function isToldBelow({ chapters }: RunRecord): boolean {
  return chapters.some(({ tries }) => tries.length > 0 && errorOf(tries.at(-1)!) !== undefined);
}

function parkedBox({ parked, runId }: RunRecord, { speak }: Page): Markup {
  return html`<section class="box parked"><h2>${speak(parked?.reason ?? '')}</h2>
${facts([
  [speak(words.until), parked?.until && clockTime(parked.until)],
  [speak(words.waitsFor), parked?.ask && speak(parked.ask.text)],
  [speak(words.resume), html`<code>tejun resume ${speak(runId)}</code>`],
])}</section>`;
}

/** The chapters as a line of time. */
export function overview(record: RunRecord, { speak, language }: Page): Markup {
  const items = record.chapters.map((chapter, index) => {
    const first = chapter.tries[0];
    const tries = triesOf(chapter);
    return html`<li class="${chapter.status}"><a href="#c${index + 1}">${speak(chapter.title)}</a>
<span class="tries">${tries > 1 ? triesName(tries, language) : ''}</span>${pill(chapter.status, speak)}
<small class="at">${first ? clockTime(first.startedAt).slice(11) : ''}</small><small class="length">${chapter.tries.at(-1)?.endedAt ? lengthOf(workedMs(chapter), language) : ''}</small></li>`;
  });
  const advice = record.hints.length
    ? html`<section class="box advice"><h2>${speak(words.advice)}</h2>${record.hints.map((hint) => html`<p>${speak(hint)}</p>`)}</section>`
    : '';
  return html`<section class="overview"><h2>${speak(words.overview)}</h2><ol>${items}</ol></section>${advice}`;
}
