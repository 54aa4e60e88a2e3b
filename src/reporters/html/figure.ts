import { html } from 'hono/html';
import type { CaptureFacts } from '../../engine/record/events.ts';
import { momentWords, words } from '../words.ts';
import { type Mark, placeMarks } from './marks.ts';
import { bracketed, type Markup, type Speak } from './markup.ts';
import type { Picture } from './pictures.ts';

/** A picture with red frames around what was acted on, numbered as the sentences beside it. */
export function figure(capture: CaptureFacts, picture: Picture | undefined, title: string, speak: Speak): Markup {
  const moment = speak(momentWords[capture.moment]);
  if (!picture?.source) return html`<p class="missing">${speak(words.missing)} <code>${speak(capture.file)}</code></p>`;
  const { width, height } = capture.viewport;
  const overlays = placeMarks(capture).map((mark) => overlay(mark, capture.viewport));
  return html`<figure>
<div class="shot"><img src="${picture.source}" alt="${title}${bracketed(moment, speak)}" style="aspect-ratio:${width}/${height}">${overlays}</div>
<figcaption><span>${moment}</span><code>${speak(capture.file)}</code>${picture.genuine ? '' : html`<strong class="bad">${speak(words.changed)}</strong>`}</figcaption>
</figure>`;
}

function overlay({ area, side, lane, steps }: Mark, { width, height }: CaptureFacts['viewport']): Markup {
  const share = (length: number, whole: number) => `${((100 * length) / whole).toFixed(3)}%`;
  const [x, y, w, h] = area;
  const place = `left:${share(x, width)};top:${share(y, height)};width:${share(w, width)};height:${share(h, height)};--lane:${lane}`;
  return html`<span class="mark ${side}" style="${place}"><span class="numbers">${steps.map((step) => number(step))}</span></span>`;
}

/** The number of a step: a red disc, in the picture and before the sentence. */
export function number(step: number): Markup {
  return html`<b class="number">${step + 1}</b>`;
}
