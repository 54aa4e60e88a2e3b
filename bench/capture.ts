// The cost of a picture: 14 screens captured with masks, hashes and files, against page.screenshot of the same screens.
// Interleaved in one browser; wall time in ms for 14 pictures, median of the rounds, and CPU time
// of this process and the browser, the screens' own rendering included.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { Redactor } from '../src/base/secrets/redactor.ts';
import { launch } from '../src/page/browser/browser.ts';
import { createCapturer } from '../src/page/picture/capture.ts';
import { createEvidenceWriter } from '../src/page/picture/evidence-writer.ts';

const screens = 14;
const rounds = Number(process.argv[2] ?? 7);
const secret = 'Kx7mQ2pLw9';

const redactor = new Redactor();
redactor.add('password', secret);
const masks = { secrets: (text: string) => redactor.find(text).stretches };
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const session = await launch();
const processes = await session.browser.newBrowserCDPSession();
const { capture } = createCapturer(session.context);

function screen(number: number): string {
  const rows = Array.from(
    { length: 25 },
    (_, row) => `<tr><td>組織 ${number}-${row}<td>概要 ${row}<td><button>編集</button>`,
  );
  // As in the real procedure, few screens hold a filled password field.
  const field = number % 5 === 0 ? `<input type="password" value="${secret}">` : '';
  return `<h1>画面 ${number}</h1><nav>${'<a href="#">運用管理</a> '.repeat(8)}</nav>${field}<table>${rows.join('')}</table>`;
}

async function walk(page: Page, picture: (name: string) => Promise<unknown>): Promise<number> {
  let spent = 0;
  for (let number = 1; number <= screens; number += 1) {
    await page.setContent(screen(number));
    const start = performance.now();
    await picture(`${number}.png`);
    spent += performance.now() - start;
  }
  return spent;
}

/** CPU time of this process and of the whole browser, ms. */
async function cpuTime(): Promise<number> {
  const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
  const { user, system } = process.cpuUsage();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, (user + system) / 1000);
}

async function measure(work: () => Promise<number>) {
  const before = await cpuTime();
  const wall = await work();
  return { wall, cpu: (await cpuTime()) - before };
}

const plain: { wall: number; cpu: number }[] = [];
const ours: { wall: number; cpu: number }[] = [];
for (let round = 0; round <= rounds; round += 1) {
  const theirs = await measure(() =>
    walk(session.page, (name) => session.page.screenshot({ path: join(folder, `p${round}-${name}`) })),
  );
  const writer = createEvidenceWriter(folder);
  const mine = await measure(async () => {
    const spent = await walk(session.page, async (name) => {
      await writer.room();
      writer.add(`t${round}-${name}`, (await capture(session.page, { masks })).png);
    });
    const start = performance.now();
    await writer.drain();
    return spent + performance.now() - start;
  });
  if (round === 0) continue; // Warms both up.
  plain.push(theirs);
  ours.push(mine);
}
await session.close();
await rm(folder, { recursive: true });

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
for (const kind of ['wall', 'cpu'] as const) {
  const [theirs, mine] = [median(plain.map((run) => run[kind])), median(ours.map((run) => run[kind]))];
  console.log(
    `${kind}: page.screenshot ${theirs.toFixed(0)} ms, capture ${mine.toFixed(0)} ms, ratio ${(mine / theirs).toFixed(2)}`,
  );
}
