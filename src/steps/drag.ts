import * as z from 'zod';
import { about, words } from '../schema/shapes.ts';
import { saidTarget } from './said.ts';
import { defineStep } from './step.ts';
import { narrowing, place, targetOf } from './target.ts';

const pixels = z.int().min(-5000).max(5000).optional();

/** Drags something onto something else, or a little further: rows, cards, nodes of a diagram, handles, sliders. */
export const drag = defineStep({
  kind: 'drag',
  doc: {
    ja: 'マウスでドラッグします（行の並べ替え、カードやノードの移動、つまみ）。',
    en: 'Drags with the mouse: rows to sort, cards, nodes of a diagram, handles.',
  },
  also: ['drop', 'dragto', 'drag-to', 'drag_to', 'move', 'sort', 'reorder'],
  fields: {
    drag: words.meta(about('ドラッグするものの文言', 'The words of what to drag')),
    to: words.optional().meta(about('どこへ: そこにあるものの文言', 'Where to: the words of what is there')),
    to_in: place,
    right: pixels.meta(
      about(
        'そこから右へ何ピクセルか（負なら左へ）。to がなければ元の位置から',
        'So many px to the right (negative: left) of `to`, else of where it was',
      ),
    ),
    down: pixels.meta(
      about(
        'そこから下へ何ピクセルか（負なら上へ）。to がなければ元の位置から',
        'So many px below (negative: above) `to`, else below where it was',
      ),
    ),
    ...narrowing,
  },
  example: 'drag: 請求書の確認\nto: 承認済み',
  changes: 'screen',
  describe: ({ drag, to, to_in, right = 0, down = 0, ...where }, quote) => {
    const it = saidTarget(drag, where, quote);
    if (to) {
      const onto = saidTarget(to, { in: to_in }, quote);
      return { ja: `${it.ja}を${onto.ja}へドラッグします。`, en: `Drag ${it.en} to ${onto.en}.` };
    }
    const ways = [
      right && { ja: right > 0 ? '右' : '左', en: right > 0 ? 'to the right' : 'to the left' },
      down && { ja: down > 0 ? '下' : '上', en: down > 0 ? 'down' : 'up' },
    ].filter((way) => way !== 0);
    return {
      ja: `${it.ja}を${ways.map(({ ja }) => ja).join('')}へドラッグします。`,
      en: `Drag ${it.en} ${ways.map(({ en }) => en).join(' and ')}.`,
    };
  },
  problem: ({ to, to_in, right, down }) => {
    if (!to && !right && !down) {
      const text = {
        ja: 'どこへドラッグするかを to、right、down のどれかに書きます。',
        en: 'write where to drag it: `to`, `right` or `down`',
      };
      return { key: 'drag', text };
    }
    if (to || !to_in) return undefined;
    return {
      key: 'to_in',
      text: { ja: 'to_in は to の場所です。to がありません。', en: '`to_in` is the place of `to`' },
    };
  },
  target: (step, ctx) => targetOf('hover', step.drag, step, ctx.words),
  async perform(step, ctx) {
    const { to, to_in, right, down } = step;
    const element = await ctx.locate(targetOf('hover', step.drag, step, ctx.words));
    await element.drag({ onto: to && targetOf('drop', to, { in: to_in }, ctx.words), right, down });
  },
});
