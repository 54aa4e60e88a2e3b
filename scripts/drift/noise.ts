import type { Page } from 'playwright';

/** What varies by itself: each is on the page before the baseline is made, and differs at every load. */
export const noiseKinds = [
  'sub-pixel',
  'banner',
  'spinner',
  'clock',
  'counter',
  'caret',
  'ids',
  'slow-font',
  'attributes',
] as const;
export type NoiseKind = (typeof noiseKinds)[number];

/** Makes noise on the page as it is now; `seed` differs at every load. */
export function makeNoise(page: Page, kind: NoiseKind, seed: number): Promise<void> {
  return page.evaluate(noise, { kind, seed });
}

/** In the page. */
function noise({ kind, seed }: { kind: string; seed: number }): void {
  const add = (html: string, first = true) => {
    const div = document.createElement('div');
    div.innerHTML = html;
    if (first) document.body.prepend(div);
    else document.body.append(div);
    return div;
  };
  const all = [...document.body.querySelectorAll('*')];
  switch (kind) {
    case 'sub-pixel':
      document.body.style.transform = `translate(${(seed % 7) / 10}px, ${(seed % 5) / 10}px)`;
      break;
    case 'banner':
      if (seed % 2)
        add(
          `<div style="padding:12px;background:#def">お知らせ ${seed}: メンテナンスを予定しています。<button>×</button></div>`,
        );
      break;
    case 'spinner': {
      const spin = add(
        '<div role="progressbar" aria-label="読み込み中" style="width:24px;height:24px;border:3px solid #06c;border-top-color:transparent;border-radius:50%"></div>',
        false,
      );
      spin.animate([{ transform: 'rotate(0)' }, { transform: 'rotate(360deg)' }], {
        duration: 900,
        iterations: Number.POSITIVE_INFINITY,
      });
      if (seed % 3 === 0) spin.remove();
      break;
    }
    case 'clock': {
      const clock = add('<p></p>', false).firstElementChild!;
      const tick = () => {
        clock.textContent = `最終更新 2026/11/${10 + (seed % 18)} ${new Date(Date.now() + seed * 61_000).toLocaleTimeString('ja-JP')} (UTC+09:00)`;
      };
      tick();
      setInterval(tick, 300);
      break;
    }
    case 'counter':
      add(
        `<a href="/inbox">通知 (${seed % 40})</a> <span>未読 ${seed % 13} 件</span> <b>${1000 + seed}</b> <span>${seed % 100}%</span>`,
        false,
      );
      break;
    case 'caret':
      (document.querySelector('input:not([type=checkbox]):not([type=radio])') as HTMLElement | null)?.focus();
      break;
    case 'ids':
      for (const e of all) {
        if (e.id && !document.querySelector(`[for="${CSS.escape(e.id)}"],[aria-labelledby~="${CSS.escape(e.id)}"]`))
          e.id = `r${seed}-${Math.random().toString(36).slice(2, 9)}`;
        if (seed % 2) e.classList.add(`css-${Math.random().toString(36).slice(2, 8)}`);
      }
      break;
    case 'slow-font': {
      const face = new FontFace('Late', 'local("Noto Sans CJK JP"), local("DejaVu Sans")');
      setTimeout(
        () =>
          face
            .load()
            .then((loaded) => document.fonts.add(loaded))
            .catch(() => {}),
        (seed % 4) * 40,
      );
      document.body.style.fontFamily = 'Late, sans-serif';
      break;
    }
    case 'attributes':
      for (const e of all) {
        const list = [...e.attributes].reverse();
        for (const { name } of list)
          if (!/^(on|value|checked)/.test(name)) {
            const value = e.getAttribute(name)!;
            e.removeAttribute(name);
            e.setAttribute(name, value);
          }
        e.setAttribute('data-reactid', String(seed));
      }
      break;
  }
}
