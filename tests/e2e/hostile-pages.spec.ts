import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Session } from '../../src/page/browser/browser.ts';
import type { Refusal } from '../../src/page/browser/tabs.ts';
import { find } from '../../src/page/find/find.ts';
import { unlessHung } from '../../src/page/hang.ts';
import { press } from '../../src/page/operate/index.ts';
import { createCapturer } from '../../src/page/picture/capture.ts';
import { expect, test } from '../support/shared-browser.ts';

let server: Server;
let origin: string;
let body: string;
let session: Session;
let refused: Refusal[];
let asked: string[];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    if (request.url === '/never') return;
    if (request.url === '/file') {
      response.writeHead(200, { 'content-disposition': 'attachment; filename=a.csv', 'content-type': 'text/csv' });
      return response.end('a,b');
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});
test.beforeEach(async () => {
  [refused, asked, body] = [[], [], ''];
  session = await launch({ noSandbox: true, tabs: { onRefusal: (refusal) => void refused.push(refusal) } });
});
test.afterEach(() => session.close());

/** Opens the page, but does not wait for one that never comes to rest. */
async function open(markup: string): Promise<void> {
  body = markup;
  await session.page.goto(origin, { waitUntil: 'commit' }).catch(() => {});
}

const seek = (words: string, purpose: 'press' | 'fill' | 'see' = 'press', timeout = 8000) =>
  session.alive(find(session.page, { purpose, words: [words] }, { timeout }));

async function failureOf(work: Promise<unknown>): Promise<string> {
  const error: { name: string; code: string } = await work.then(
    () => ({ name: '', code: 'it worked' }),
    (reason) => reason,
  );
  expect(error.name).not.toBe('TypeError');
  return error.code;
}

/** The page turns every tool of its own scripts against whoever uses them. */
const treacherous = `<script>
  const lie = () => { throw new Error('poisoned'); };
  JSON.stringify = JSON.parse = () => '{"found":[[{"id":1,"name":"保存"}]]}';
  for (const name of ['map', 'filter', 'flatMap', 'forEach', 'find', 'some', 'push', 'join', 'includes']) Array.prototype[name] = lie;
  for (const name of ['getAttribute', 'matches', 'closest', 'getBoundingClientRect', 'checkVisibility', 'querySelectorAll'])
    Element.prototype[name] = lie;
  Document.prototype.querySelectorAll = Document.prototype.createTreeWalker = Document.prototype.createElement = lie;
  Object.defineProperty(Node.prototype, 'textContent', { get: () => '保存' });
  Object.defineProperty(HTMLElement.prototype, 'innerText', { get: () => '保存' });
  globalThis.MutationObserver = globalThis.WeakMap = globalThis.Map = globalThis.Set = lie;
  String.prototype.normalize = String.prototype.replace = () => '保存';
  globalThis.getComputedStyle = () => ({ display: 'none', visibility: 'hidden' });
</script>`;

test('a page that poisons its own prototypes does not mislead the finder', async () => {
  await open(`<button onclick="document.title='wrong'">削除</button><button onclick="document.title='right'">保存</button>
    <label>名前 <input id=n></label>${treacherous}`);
  const button = await seek('保存');
  expect(button.name).toBe('保存');
  await press(button, { timeout: 8000 });
  expect(await session.page.title()).toBe('right');
  expect(await failureOf(seek('存在しない', 'press', 500))).toBe('not-found');
});

test('alerts without end close the tab', async () => {
  await open('<button>保存</button><script>for (;;) alert("again")</script>');
  expect(await failureOf(seek('存在しない'))).toMatch(/^(?:browser-died|not-found|gone|tab-closed)$/);
  expect(refused.map(({ kind }) => kind)).toContain('dialog-flood');
});

test('a page that loads itself anew after each alert is stopped too, and what is told has an end', async () => {
  await open('<script>alert("again"); location.reload()</script>');
  await expect.poll(() => refused.map(({ kind }) => kind), { timeout: 90_000 }).toContain('dialog-flood');
  expect(session.tabs.dialogs.length).toBeLessThanOrEqual(100);
});

test('pop-ups without end: no more tabs than a procedure needs, no more lines than a person reads', async () => {
  await open('<button>保存</button><script>setInterval(() => open("about:blank"), 1)</script>');
  await expect.poll(() => refused.map(({ kind }) => kind), { timeout: 90_000 }).toContain('popup-flood');
  expect(session.pages().length).toBeLessThanOrEqual(20);
  expect((await seek('保存')).name).toBe('保存');
  expect(refused.length).toBeLessThanOrEqual(100);
});

test('downloads are refused and leave nothing', async () => {
  await open(
    '<a href="/file" download>保存</a><script>setTimeout(() => document.querySelector("a").click(), 10)</script>',
  );
  await expect.poll(() => refused.map(({ kind }) => kind)).toContain('download');
});

test('a hundred thousand elements: the one is found, and pictured', async () => {
  await open(`<table></table><button>保存</button><script>
    document.querySelector('table').innerHTML = '<tr><td>行<td><a href=#>編集</a><td>ok'.repeat(25_000);</script>`);
  expect((await seek('保存', 'press', 60_000)).name).toBe('保存');
  const { png } = await createCapturer(session.context).capture(session.page, { masks: { secrets: () => [] } });
  expect((await png).length).toBeGreaterThan(1000);
});

/** Waits for an answer in the middle of its script: as an endless loop, which would keep a processor busy. */
const hang = `const hang = () => {
  const request = new XMLHttpRequest();
  request.open('GET', '/never', false);
  request.send();
};`;

test('a page whose script never gives way again fails the step, not the run', async () => {
  await open(`<button>保存</button><script>${hang} setTimeout(hang, 50)</script>`);
  await expect.poll(() => asked).toContain('/never');
  const look = failureOf(seek('存在しない', 'press', 2000));
  const picture = failureOf(createCapturer(session.context).capture(session.page));
  expect(await Promise.all([look, picture])).toEqual(['not-found', 'capture-failed']);
});

test('nor does a page that hangs when its list is looked through', async () => {
  await open(`<div style="height: 90px; overflow: auto"><p>一件目</p><p style="height: 2000px"></p></div>
    <script>${hang} document.querySelector('div').onscroll = hang</script>`);
  expect(await failureOf(seek('存在しない', 'press', 2000))).toBe('not-found');
});

test('keys that a page never takes are not waited for, one that is only long at work is', async () => {
  await open(`<input autofocus><script>${hang} document.querySelector('input').onkeydown = hang</script>`);
  const { page } = session;
  const long = page.evaluate(async () => {
    for (let frames = 0; frames < 100; frames++) await new Promise(requestAnimationFrame);
  });
  expect(await failureOf(unlessHung(page, long, 1500))).toBe('it worked');
  await page.locator('input:focus').waitFor();
  expect(await failureOf(unlessHung(page, page.keyboard.press('a'), 1500))).toBe('no-answer');
});

test('no process of the browser has the operator’s secrets in its environment or command line', async () => {
  process.env.CANARY_PASSWORD = 'Canary-7f3A-Zz9!';
  const own = await launch({ noSandbox: true });
  try {
    await own.page.goto(origin);
    const texts = readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid) && pid !== String(process.pid))
      .map((pid) => ['environ', 'cmdline'].map((file) => readIfThere(`/proc/${pid}/${file}`)).join('\n'))
      .filter((text) => text.includes(`tejun-${process.pid}-`));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((text) => text.includes('Canary'))).toEqual([]);
  } finally {
    delete process.env.CANARY_PASSWORD;
    await own.close();
  }
});

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
