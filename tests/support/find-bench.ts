// How long a look takes on a page of 10,000 elements: node tests/support/find-bench.ts
import { chromium } from 'playwright';
import { survey } from '../../src/page/find/survey.ts';
import { registerWords } from '../../src/page/words-engine.ts';
import type { Target } from '../../src/steps/target.ts';
import { launchBrowser } from './launch.ts';

await registerWords();
const browser = await launchBrowser(chromium);
const page = await browser.newPage();
const rows = Array.from(
  { length: 830 },
  (_, i) =>
    `<tr><td><input type=checkbox></td><td><span>利用者 ${i}</span></td><td><div><b>user${i}</b>@example.com</div></td><td>有効</td><td><button><i></i>編集</button> <a href="#${i}">削除</a></td></tr>`,
);
await page.setContent(
  `<style>td{padding:4px}</style><header><nav><a href="#">運用管理</a><a href="#">ログ</a></nav></header><h1>利用者</h1><p>氏名 <input id=i></p><select><option>x</select><table>${rows.join('')}</table><button>追加</button>`,
);
const count = await page.locator('*').count();

const cases: Record<string, Target[]> = {
  'one button': [{ purpose: 'press', words: ['追加'] }],
  'one field': [{ purpose: 'fill', words: ['氏名'] }],
  'a button in a row': [{ purpose: 'press', words: ['編集'], in: { kind: 'row', words: ['利用者 700'] } }],
  'nothing there': [{ purpose: 'press', words: ['存在しない'] }],
  'a box in a row': [{ purpose: 'check', words: ['利用者 700'] }],
  'five targets': ['追加', '存在しない', 'エラー', 'ログ', '運用管理'].map((word) => ({
    purpose: 'see',
    words: [word],
  })),
  '830 equals': [{ purpose: 'press', words: ['編集'] }],
};
for (const [name, targets] of Object.entries(cases)) {
  const times: number[] = [];
  for (let i = 0; i < 21; i++) {
    const start = performance.now();
    await survey(page, targets);
    times.push(performance.now() - start);
  }
  console.log(
    name.padEnd(20),
    `${count} elements`,
    `median ${times.sort((a, b) => a - b)[10]!.toFixed(1)} ms`,
    `max ${times.at(-1)!.toFixed(1)} ms`,
  );
}
await browser.close();
