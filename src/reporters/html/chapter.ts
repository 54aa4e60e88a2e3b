import { html } from 'hono/html';
import { say } from '../../base/text.ts';
import { errorOf, spanOf, workedMs } from '../chapter-facts.ts';
import { splitHeadline } from '../failure.ts';
import { clockTime, lengthOf } from '../moments.ts';
import type { ChapterRecord, TryRecord } from '../record-types.ts';
import { statusWords, tryName, words } from '../words.ts';
import { figure } from './figure.ts';
import { bracketed, type Markup, pill } from './markup.ts';
import { failureBox, happeningList, type Page, screenSection } from './screen.ts';

/** A chapter: its last try in full, earlier ones folded. */
export function chapterSection(chapter: ChapterRecord, index: number, page: Page): Markup {
  const { speak, language } = page;
  const last = chapter.tries.at(-1);
  const time = last?.endedAt ? lengthOf(workedMs(chapter), language) : '';
  return html`<section class="chapter" id="c${index + 1}">
<h3><span class="count">${index + 1}</span><span>${speak(chapter.title)}</span>${pill(chapter.status, speak)}<small>${spanOf(chapter)}${time ? bracketed(time, speak) : ''}</small></h3>
${chapter.tries.slice(0, -1).map((walk) => earlierTry(walk, page))}
${last ? html`${chapter.tries.length > 1 ? html`<p class="try">${tryTitle(last, page)}</p>` : ''}${tryBody(last, page)}` : ''}
</section>`;
}

function earlierTry(walk: TryRecord, page: Page): Markup {
  const why = errorOf(walk);
  return html`<details class="earlier"><summary>${tryTitle(walk, page)}${why ? html`<span class="why">${page.speak(splitHeadline(say(why.text, page.language)).headline)}</span>` : ''}</summary>${tryBody(walk, page)}</details>`;
}

function tryTitle(walk: TryRecord, { speak, language }: Page): Markup {
  const resumed = walk.session > 0 ? html` <span class="quiet">${speak(words.afterResume)}</span>` : '';
  const at = clockTime(walk.startedAt).slice(11);
  return html`<b>${tryName(walk.attempt, language)}</b>${resumed} <span class="${walk.status}-text">${speak(statusWords[walk.status])}</span> <small>${at}</small>`;
}

function tryBody(walk: TryRecord, page: Page): Markup {
  const { speak, pictures } = page;
  const shown = walk.screens.filter(({ status }) => status !== 'absent');
  const absent = walk.screens.filter(({ status }) => status === 'absent').map(({ title, id }) => speak(title) || id);
  const told = shown.some(({ steps }) => steps.some((step) => step.error));
  const begin = shown[0]?.startedAt ?? '';
  const before = walk.happenings.filter(({ at }) => at < begin);
  const after = walk.happenings.filter(({ at }) => at >= begin);
  return html`${happeningList(before, page)}
${shown.map((screen) => screenSection(screen, page))}
${happeningList(after, page)}
${walk.captures.map((capture) => figure(capture, pictures.get(capture.file), '', speak))}
${walk.error && !told ? failureBox(walk.error, page) : ''}
${walk.status === 'already-done' && shown.length === 0 ? html`<p class="aside">${speak(words.nothingToDo)}</p>` : ''}
${absent.length ? html`<p class="aside">${speak(words.absentScreens)}${speak({ ja: '：', en: ': ' })}${absent.join(speak({ ja: '、', en: ', ' }))}</p>` : ''}`;
}
