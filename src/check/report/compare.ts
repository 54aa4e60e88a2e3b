import { html } from 'hono/html';
import type { Text } from '../../base/text.ts';
import type { ScreenResult, Told } from '../result.ts';
import { asSource, boxStyle, sizeOf } from './pictures.ts';
import { words } from './words.ts';

export type Markup = ReturnType<typeof html>;
export type Speak = (text: Text) => string;

/** Both pictures, one over the other; the slider uncovers the older. Numbers stand where the findings are. */
export async function compare(
  { view, old, now }: ScreenResult['views'][number],
  findings: Told[],
  speak: Speak,
): Promise<Markup> {
  if (!now) return html``;
  const layer = async (side: 'before' | 'after', baseline: typeof now) => {
    const boxes = findings.map((told, i) => {
      const box = told.finding[side === 'before' ? 'boxBefore' : 'boxAfter'];
      if (!box || told.view !== view || box[2] === 0) return '';
      // A number stands left of what it means, where there is room.
      const edge = (box[0] - baseline.view.scroll[0]) / baseline.view.size.width < 0.08 ? 'edge' : '';
      return html`<i class="mark ${told.finding.severity} ${edge}" style="${boxStyle(box, baseline)}"><b>${i + 1}</b></i>`;
    });
    return html`<div class="${side}" data-label="${speak(words[side])}"><img alt="${speak(words[side])}" src="${await asSource(baseline.png)}">${boxes}</div>`;
  };
  const caption = html`<figcaption><span>${old ? speak(words.before) : ''}</span><b>${speak(words.view(view))}</b><span>${speak(words.after)}</span></figcaption>`;
  if (!old) return html`<figure>${caption}<div class="only">${await layer('after', now)}</div></figure>`;
  return html`<figure>${caption}<div class="slider" style="--at:50%;${sizeOf(now)}">${await layer('after', now)}${await layer('before', old)}
<i class="grip"></i><input type="range" min="0" max="100" value="50" aria-label="${speak(words.slide)}"></div></figure>`;
}
