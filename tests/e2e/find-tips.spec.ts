import { findCases } from '../support/find-cases.ts';

const icon = '<svg width=16 height=16><circle cx=8 cy=8 r=6 /></svg>';
const rows = (button: (tip: string, id: string) => string) =>
  `<table>${['東京', '大阪']
    .map(
      (name, at) =>
        `<tr><td>${name}<td>${['編集', '複製', '削除'].map((tip, n) => button(tip, `b${at}${n}`)).join('')}`,
    )
    .join('')}</table>`;

/** How pages draw what shows only while the mouse rests on an icon. */
const made: Record<string, string> = {
  'added to the page, late': `${rows((tip, id) => `<button id=${id} data-t=${tip}>${icon}</button>`)}
    <script>for (const b of document.querySelectorAll('button')) { let tip, timer;
      b.onmouseenter = () => { timer = setTimeout(() => { tip = document.createElement('div'); tip.textContent = b.dataset.t; tip.style.cssText = 'position:absolute;top:' + (b.offsetTop + 40) + 'px;left:' + b.offsetLeft + 'px'; document.body.append(tip); }, 300); };
      b.onmouseleave = () => { clearTimeout(timer); tip?.remove(); }; }</script>`,
  'in one box that goes from icon to icon': `${rows((tip, id) => `<span id=${id} data-t=${tip} style="cursor:pointer;padding:4px">${icon}</span>`)}
    <div id=tip style="position:absolute;visibility:hidden"></div>
    <script>for (const b of document.querySelectorAll('span')) {
      b.onmouseover = () => { const r = b.getBoundingClientRect(); tip.textContent = b.dataset.t; tip.style.cssText = 'position:absolute;left:' + r.x + 'px;top:' + (r.y + 30) + 'px'; };
      b.onmouseout = () => setTimeout(() => { tip.style.visibility = 'hidden'; }, 100); }</script>`,
  'by a style sheet': `<style>[data-say]{position:relative}[data-say]::after{content:attr(data-say);position:absolute;top:30px;opacity:0;transition:opacity .2s}[data-say]:hover::after{opacity:1}</style>${rows((tip, id) => `<button id=${id} data-say=${tip} aria-label=${id}>${icon}</button>`)}`,
};

findCases([
  ...Object.entries(made).flatMap(([how, html]) => [
    {
      name: `an icon of a row by its tip, drawn ${how}`,
      html,
      target: { words: ['複製'], in: { words: ['大阪'], kind: 'row' as const } },
      expect: 'b11',
      timeout: 15_000,
    },
    {
      name: `icons that have the same tip, drawn ${how}: refused`,
      html,
      target: { words: ['編集'] },
      expect: 'ambiguous' as const,
      timeout: 15_000,
    },
  ]),
  {
    name: 'a menu that opens under the mouse is no tip of the icon',
    html: `<button id=m>${icon}</button><script>m.onmouseenter = () => document.body.insertAdjacentHTML('beforeend', '<ul><li><a href="#a">追加</a><li><a href="#b">編集</a><li><a href="#c">削除</a></ul>')</script>`,
    target: { words: ['追加と編集'] },
    expect: 'not-found' as const,
    timeout: 4000,
  },
]);
