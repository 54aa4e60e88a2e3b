import { html } from 'hono/html';
import type { CaptureFacts, MarkBox } from '../../engine/events.ts';
import { momentWords, words } from '../words.ts';
import type { Markup, Speak } from './markup.ts';
import type { Picture } from './pictures.ts';

/** Room between an element and its frame, in CSS px of the page. */
const air = 3;

/** A picture with red frames around what was acted on, numbered as the sentences beside it. */
export function figure(capture: CaptureFacts, picture: Picture | undefined, title: string, speak: Speak): Markup {
  const moment = speak(momentWords[capture.moment]);
  if (!picture?.source) return html`<p class="missing">${speak(words.missing)} <code>${speak(capture.file)}</code></p>`;
  const { width, height } = capture.viewport;
  const overlays = groupMarks(capture).map(({ box, steps }) => overlay(box, steps, capture.viewport));
  return html`<figure>
<div class="shot"><img src="${picture.source}" alt="${title}（${moment}）" width="${width}" height="${height}">${overlays}</div>
<figcaption><span>${moment}</span><code>${speak(capture.file)}</code>${picture.genuine ? '' : html`<strong class="bad">${speak(words.changed)}</strong>`}</figcaption>
</figure>`;
}

/** Steps on the same element share a frame. */
function groupMarks({ marks, viewport }: CaptureFacts): { box: MarkBox; steps: number[] }[] {
  const groups = new Map<string, { box: MarkBox; steps: number[] }>();
  for (const { box, step } of marks) {
    if (!isInside(box, viewport)) continue;
    const key = box.map(Math.round).join();
    const group = groups.get(key) ?? { box, steps: [] };
    group.steps.push(step);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function isInside([x, y, width, height]: MarkBox, viewport: CaptureFacts['viewport']): boolean {
  return x < viewport.width && y < viewport.height && x + width > 0 && y + height > 0;
}

function overlay([x, y, w, h]: MarkBox, steps: number[], { width, height }: CaptureFacts['viewport']): Markup {
  const left = Math.max(0, x - air);
  const top = Math.max(0, y - air);
  const right = Math.min(width, x + w + air);
  const bottom = Math.min(height, y + h + air);
  const share = (length: number, whole: number) => `${((100 * length) / whole).toFixed(3)}%`;
  const area = `left:${share(left, width)};top:${share(top, height)};width:${share(right - left, width)};height:${share(bottom - top, height)}`;
  const side = left / width > 0.08 ? 'beside' : 'within';
  return html`<span class="mark ${side}" style="${area}"><span class="numbers">${steps.map((step) => number(step))}</span></span>`;
}

/** The number of a step: a red disc, in the picture and before the sentence. */
export function number(step: number): Markup {
  return html`<b class="number">${step + 1}</b>`;
}
