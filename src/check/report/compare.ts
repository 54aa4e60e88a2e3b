import { html } from 'hono/html';
import type { Text } from '../../base/text.ts';
import type { ScreenResult, Told } from '../result.ts';
import { placeNumbers } from './numbers.ts';
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
  const layer = async (side: 'Before' | 'After', baseline: typeof now) => {
    const here = findings.map((told) => (told.view === view ? told.finding[`box${side}`] : undefined));
    const boxes = placeNumbers(here, baseline.view).map((place, i) => {
      if (!place) return '';
      const { severity } = findings[i]!.finding;
      return html`<i class="mark ${severity} ${place.edge ? 'edge' : ''}" style="${boxStyle(here[i]!, baseline)};--nth:${place.nth}"><b>${i + 1}</b></i>`;
    });
    const name = side === 'Before' ? 'before' : 'after';
    return html`<div class="${name}" data-label="${speak(words[name])}"><img alt="${speak(words[name])}" src="${await asSource(baseline.png)}">${boxes}</div>`;
  };
  const caption = html`<figcaption><span>${old ? speak(words.before) : ''}</span><b>${speak(words.view(view))}</b><span>${speak(words.after)}</span></figcaption>`;
  if (!old) return html`<figure>${caption}<div class="only">${await layer('After', now)}</div></figure>`;
  return html`<figure>${caption}<div class="slider" style="--at:50%;${sizeOf(now)}">${await layer('After', now)}${await layer('Before', old)}
<i class="grip"></i><input type="range" min="0" max="100" value="50" aria-label="${speak(words.slide)}"></div></figure>`;
}
