import { expect, test } from '@playwright/test';
import { displayWidth } from '../../src/base/text.ts';
import type { Told } from '../../src/engine/record/events.ts';
import { terminalReporter } from '../../src/reporters/index.ts';
import { expectGolden } from '../support/golden.ts';
import { failed, hostile, parked, retried } from '../support/sample-run.ts';

async function shown(
  events: Told[],
  stream: { isTTY?: boolean; columns?: number } = {},
  color = false,
): Promise<string> {
  let text = '';
  const write = (part: string | Uint8Array) => {
    text += String(part);
    return true;
  };
  const reporter = terminalReporter({ language: 'ja', stream: { ...stream, write }, color });
  for (const event of events) await reporter.on(event);
  await reporter.end?.();
  return text;
}

for (const [name, events] of Object.entries({ retried, failed, parked })) {
  test(`a run that is ${name} is followed line by line`, async () => {
    expectGolden(`report/${name}.terminal.txt`, await shown(events));
  });
}

test('a terminal shows the running step and ends up with the same lines', async () => {
  const live = await shown(retried, { isTTY: true, columns: 40 });
  expect(live).toContain('… 「閉じる」を押下します。\r\x1b[2K    ✓ 「閉じる」を押下します。');
  expect(live.replace(/(?<=^|\n)[^\n]*\r\x1b\[2K/g, '')).toBe(await shown(retried));
});

test('a running step never fills the line, or it could not be taken back', async () => {
  const live = await shown(retried, { isTTY: true, columns: 24 });
  const running = [...live.matchAll(/(?<=^|\n)(.*)\r\x1b\[2K/g)].map(([, text]) => displayWidth(text!));
  expect(running.length).toBeGreaterThan(0);
  expect(Math.max(...running)).toBeLessThan(24);
});

test('colours only when asked for', async () => {
  expect(await shown(failed)).not.toContain('\x1b');
  expect(await shown(failed, {}, true)).toContain('\x1b[31m✘');
});

test('no text of a page reaches the terminal as a sequence', async () => {
  expect(await shown(hostile)).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
});

test('what the screen said is told once', async () => {
  const text = { ja: 'コンソールに「満員です」と表示されました。', en: 'the console says “満員です”' };
  const error = { code: 'trouble', text, console: '満員です' };
  const told = await shown(failed.map((event) => (event.type === 'run-ended' ? { ...event, error } : event)));
  expect(told.split('満員です')).toHaveLength(2);
});

test('a question of the browser without words of its own is told by what it is about', async () => {
  const place = { chapter: 'c', screen: 's', attempt: 1 };
  const told = await shown([
    { seq: 1, at: retried[0]!.at, type: 'dialog', place, kind: 'beforeunload', message: '', answer: 'accept' },
    { seq: 2, at: retried[0]!.at, type: 'refused', place, kind: 'download', url: 'https://a.test/list.csv' },
  ]);
  expect(told).toContain('ページを離れてよいかをブラウザーが確認したので、離れました。');
  expect(told).toContain('許可されていない操作を止めました（ファイルのダウンロード）：https://a.test/list.csv');
});

test('what is on the page is listed line by line, once', async () => {
  const text = {
    ja: '「次へ」が画面に見つかりません。\n画面にあるもの（似ている順）:\n  - button "次"\n  - link "戻る"',
    en: 'none',
  };
  const error = { code: 'not-found', text };
  const told = await shown(failed.map((event) => ('error' in event ? { ...event, error } : event)));
  expect(told).toContain(
    `      「次へ」が画面に見つかりません。\n      画面にあるもの（似ている順）:\n        - button "次"\n        - link "戻る"\n`,
  );
  expect(told.split('button')).toHaveLength(2);
  expect(told.split('「次へ」が画面に見つかりません。')).toHaveLength(3);
});
