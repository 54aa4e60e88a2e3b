import { html } from 'hono/html';
import type { Language } from '../../base/text.ts';
import type { ErrorFacts } from '../../engine/record/events.ts';
import { failureLines, splitHeadline } from '../failure.ts';
import { sayHappening } from '../happenings.ts';
import { clockTime, lengthOf, msBetween } from '../moments.ts';
import type { Happening, ScreenRecord, StepRecord } from '../record-types.ts';
import { figure, number } from './figure.ts';
import { bracketed, type Markup, pill, rich, type Speak } from './markup.ts';
import type { Picture } from './pictures.ts';

export interface Page {
  language: Language;
  speak: Speak;
  pictures: Map<string, Picture>;
}

/** Shorter times tell a reader nothing, in milliseconds. */
const shortest = 50;

/** A screen: its pictures, and beside them what was done on it. */
export function screenSection(screen: ScreenRecord, page: Page): Markup {
  const { speak, language, pictures } = page;
  const title = speak(screen.title) || speak(screen.id);
  const figures = screen.captures.map((capture) => figure(capture, pictures.get(capture.file), title, speak));
  const time = lengthOf(msBetween(screen.startedAt, screen.endedAt), language);
  return html`<section class="screen">
<h4><span>${title}</span>${screen.status === 'done' ? '' : pill(screen.status, speak)}<small>${clockTime(screen.startedAt).slice(11)}${screen.endedAt ? bracketed(time, speak) : ''}</small></h4>
<div class="${figures.length ? 'beside' : 'alone'}">
<div class="pictures">${figures}</div>
<div class="told">
<ol class="steps">${screen.steps.map((step) => stepItem(step, page))}</ol>
${screen.notes.map((note) => html`<p class="note">${rich(unmarked(speak(note)))}</p>`)}
${happeningList(screen.happenings, page)}
</div>
</div>
</section>`;
}

function stepItem(step: StepRecord, { speak, language }: Page): Markup {
  const said = speak(step.sentence) || step.kind;
  const time = step.ms === undefined || step.ms < shortest ? '' : html`<small>${lengthOf(step.ms, language)}</small>`;
  return html`<li class="${step.status}">${number(step.index)}<div><span>${rich(said)}</span> ${time}
${step.status === 'done' ? '' : pill(step.status, speak)}
${step.reason ? html`<p class="reason">${speak(step.reason)}</p>` : ''}${step.error ? failureBox(step.error, { speak, language }) : ''}</div></li>`;
}

/** What went wrong, with what the screen said and what to do. `brief`: the particulars stand elsewhere. */
export function failureBox(
  error: ErrorFacts,
  { speak, language }: Pick<Page, 'speak' | 'language'>,
  { brief = false } = {},
): Markup {
  const lines = failureLines(error, language).map(([label, text]) => {
    if (label) return html`<p><span class="label">${label}</span>${speak(text)}</p>`;
    const { headline, particulars } = splitHeadline(text);
    return html`<p class="message">${speak(headline)}</p>${particulars && !brief ? html`<p class="particulars">${speak(particulars)}</p>` : ''}`;
  });
  return html`<div class="failure">${lines}</div>`;
}

/** Troubles, questions, waits, in order. */
export function happeningList(happenings: Happening[], { speak, language }: Page): Markup | string {
  if (happenings.length === 0) return '';
  const items = happenings.map((event) => {
    const { tone, text, note } = sayHappening(event, language);
    return html`<li class="${tone}"><small>${clockTime(event.at).slice(11)}</small><div>${speak(text)}${note ? html`<p class="note">${rich(unmarked(speak(note)))}</p>` : ''}</div></li>`;
  });
  return html`<ul class="happenings">${items}</ul>`;
}

/** The style of a note gives it its mark; many authors write one too. */
function unmarked(note: string): string {
  return note.replace(/^※\s*/u, '');
}
