import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';
import { Redactor } from '../../src/base/secrets/redactor.ts';
import { launch, type Session } from '../../src/page/browser/browser.ts';
import { createCapturer } from '../../src/page/picture/capture.ts';
import type { MaskRules } from '../../src/page/picture/mask-rules.ts';
import { expect, test } from '../support/awkward-page.ts';

/** Two secrets of the same width: pictures that do not show them are the same to the last pixel. */
const secrets = ['Kx7mQ2pLw9', 'Zr4tB8nVd1'];
let session: Session;
let server: Server;
let pageFor: (secret: string) => string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const secret = new URL(request.url!, 'http://localhost').searchParams.get('s')!;
    if (request.url === '/favicon.ico') return void response.writeHead(204).end();
    if (request.url === '/never') return;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(request.url!.startsWith('/inner') ? inner(secret) : outer(secret, request.headers.host!));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  pageFor = (secret) => `http://127.0.0.1:${port}/?s=${secret}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});
test.beforeEach(async ({ shared }) => {
  session = await launch({ browser: shared });
});
test.afterEach(() => session.close());

const style = '<style>* { font-family: "Noto Sans Mono CJK JP", monospace; font-size: 16px }</style>';
const inner = (secret: string) =>
  `${style}<p>フレーム内 ${secret}</p><input type="password" value="${secret}"><textarea>${secret}</textarea>`;

function outer(secret: string, host: string): string {
  const [head, tail] = [secret.slice(0, 4), secret.slice(4)];
  return `${style}<h1>初期パスワードは ${secret} です</h1>
    <p>別の${secret}と<b>${head}</b>${tail}</p><p>${head}<br>${tail}</p>
    <label>パスワード <input id="p" type="password" value="${secret}"></label> <input value="x${secret}">
    <select><option>${secret}</option></select> ${[...secret].map((c) => `<input size="1" value="${c}">`).join('')}
    <div id="host"></div><svg width="300" height="30"><text y="20">${secret}</text></svg>
    <dialog>確認 ${secret}</dialog>
    <iframe style="transform: scale(0.8); border: 3px solid; padding: 7px; width: 500px; height: 200px"
      src="http://localhost:${host.split(':')[1]}/inner?s=${secret}"></iframe>
    <object type="text/html" data="/inner?s=${secret}"></object><embed type="text/html" src="/inner?s=${secret}">
    <script>
      document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>影 ${secret}</p>';
      document.querySelector('dialog').showModal();
      Array.prototype.map = () => ['broken by the page'];
    </script>`;
}

function rulesFor(secret: string): MaskRules {
  const redactor = new Redactor();
  redactor.add('password', secret);
  return { secrets: (text) => redactor.find(text).stretches };
}

async function pictureOf(secret: string, rules = rulesFor(secret)): Promise<PNG> {
  const capture = await createCapturer(session.context).capture(session.page, { masks: rules });
  return PNG.sync.read(await capture.png);
}

/** How many points two pictures show differently. On a busy machine a frame may be covered as a whole in one of them: that tells nothing. */
function toldApart([one, other]: PNG[]): number {
  const points = ({ data }: PNG) => new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);
  const others = points(other!);
  const covered = Buffer.from('1f2937ff', 'hex').readUInt32LE();
  return points(one!).filter((point, i) => point !== others[i] && point !== covered && others[i] !== covered).length;
}

test('no picture tells two secrets apart: texts, split texts, fields, code boxes, shadow roots, dialogs, foreign frames', async () => {
  const pictures: PNG[] = [];
  const bare: PNG[] = [];
  for (const secret of secrets) {
    await session.page.goto(pageFor(secret));
    pictures.push(await pictureOf(secret));
    bare.push(await pictureOf(secret, {}));
  }
  expect(toldApart(pictures)).toBe(0);
  expect(toldApart(bare)).toBeGreaterThan(0);
});

test('a password that is shown in clear stays covered, and words around a secret stay readable', async () => {
  const { page } = session;
  await page.setContent('<p>前 Kx7mQ2pLw9 後</p><input type="password" value="typed by a person">');
  const { capture } = createCapturer(session.context);
  const hidden = await capture(page, { masks: rulesFor('Kx7mQ2pLw9') });
  await page.locator('input').evaluate((field) => field.setAttribute('type', 'text'));
  const shown = await capture(page, { masks: rulesFor('Kx7mQ2pLw9') });
  expect(hidden.masks).toHaveLength(2);
  expect(shown.masks).toEqual(hidden.masks);
  const text = await page.locator('p').boundingBox();
  const [, , width] = shown.masks.find(({ box }) => box[1] < 40)!.box;
  expect(width).toBeLessThan(text!.width / 4);
});

test('the page notices nothing, and no secret is put into it', async () => {
  const { page } = session;
  await page.setContent('<p>Kx7mQ2pLw9</p><input type="password" value="abc" autofocus>');
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const observer = new MutationObserver((records) => seen.push(...records.map(({ type }) => type)));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await pictureOf('Kx7mQ2pLw9');
  expect(await page.evaluate('seen')).toEqual([]);
});

test('a secret that never rests is covered with its whole frame, what rests beside it is not', async () => {
  const { page } = session;
  const moving = `<style>p { animation: go 0.4s linear infinite } @keyframes go { to { transform: translateX(300px) } }</style>`;
  await page.setContent(`<h1>見出し</h1><iframe width="600" height="200"></iframe>`);
  await page.locator('iframe').evaluate((frame, html) => {
    (frame as HTMLIFrameElement).srcdoc = html;
  }, `${moving}<p>Kx7mQ2pLw9</p>`);
  await page.frameLocator('iframe').locator('p').waitFor();
  const capture = await createCapturer(session.context).capture(page, { masks: rulesFor('Kx7mQ2pLw9') });
  expect(capture.stable).toBe(false);
  const frame = (await page.locator('iframe').boundingBox())!;
  const picture = PNG.sync.read(await capture.png);
  const colours = (left: number, top: number, width: number, height: number) => {
    const found = new Set<number>();
    for (let y = top; y < top + height; y += 1)
      for (let x = left; x < left + width; x += 1) found.add(picture.data.readUInt32BE((y * picture.width + x) * 4));
    return found.size;
  };
  expect(colours(Math.ceil(frame.x), Math.ceil(frame.y), Math.floor(frame.width), Math.floor(frame.height))).toBe(1);
  const heading = (await page.locator('h1').boundingBox())!;
  expect(colours(Math.ceil(heading.x), Math.ceil(heading.y), 100, Math.floor(heading.height))).toBeGreaterThan(2);
});

test('a frame that is carried about with a secret in it is covered together with all that is around', async () => {
  const { page } = session;
  await page.setContent(`<style>div { animation: go 0.4s linear infinite; width: 400px } @keyframes go { to { transform: translateX(300px) } }
    </style><div><iframe srcdoc="Kx7mQ2pLw9"></iframe></div>`);
  await page.frameLocator('iframe').getByText('Kx7mQ2pLw9').waitFor();
  const picture = await pictureOf('Kx7mQ2pLw9');
  expect(
    new Set(new Uint32Array(picture.data.buffer, picture.data.byteOffset, picture.width * picture.height)).size,
  ).toBe(1);
});

test('frames that have not arrived are left alone; those a page writes itself are read', async () => {
  const { page } = session;
  await page.goto(pageFor('nothing'), { waitUntil: 'commit' });
  await page.setContent(`${style}<h1>見出し</h1>`);
  const addFrame = (text: string, src?: string) =>
    page.evaluate(
      ([text, src]) => {
        const frame = document.createElement('iframe');
        if (src) frame.src = src;
        document.body.append(frame);
        if (text) frame.contentDocument!.body.textContent = text;
      },
      [text, src] as const,
    );
  await addFrame('', '/never');
  await addFrame('コード Kx7mQ2pLw9');
  const capture = await createCapturer(session.context).capture(page, { masks: rulesFor('Kx7mQ2pLw9') });
  expect(capture.stable).toBe(true);
  expect(capture.masks).toHaveLength(1);
  const written = (await page.locator('iframe').nth(1).boundingBox())!;
  const [x, y, width, height] = capture.masks[0]!.box;
  expect(x).toBeGreaterThan(written.x);
  expect(y).toBeGreaterThan(written.y);
  expect(width).toBeLessThan(written.width / 2);
  expect(height).toBeLessThan(written.height / 2);
});

test("customers' data is covered in a softer colour", async () => {
  await session.page.setContent('<p style="font-size:40px">株式会社見本 御中</p>');
  const redact = (text: string) => {
    const start = text.indexOf('株式会社見本');
    return start < 0 ? [] : [{ start, end: start + 6 }];
  };
  const capture = await createCapturer(session.context).capture(session.page, { masks: { redact } });
  expect(capture.masks.map(({ look }) => look)).toEqual(['redact']);
  const [x, y, width, height] = capture.masks[0]!.box;
  const picture = PNG.sync.read(await capture.png);
  const middle = (Math.round(y + height / 2) * picture.width + Math.round(x + width / 2)) * 4;
  expect(picture.data.subarray(middle, middle + 3)).toEqual(Buffer.from([0xd1, 0xd5, 0xdb]));
});

test('a mask ends where a dialog lies over what it masks, in frames too, and never because of a veil', async () => {
  const { page } = session;
  const list = '<p style="margin:0;font:20px monospace">Kx7mQ2pLw9 Kx7mQ2pLw9 Kx7mQ2pLw9</p>';
  const dialog = 'position:fixed;left:150px;top:0;width:400px;height:300px;background:';
  const masksWith = async (body: string) => {
    await page.setContent(`<style>body{margin:0}</style>${body}`);
    const capture = await createCapturer(session.context).capture(page, { masks: rulesFor('Kx7mQ2pLw9') });
    return capture.masks.map(({ box }) => box.map(Math.round));
  };
  const rightEnd = (boxes: number[][]) => Math.max(...boxes.map(([x, , width]) => x! + width!));
  const bare = await masksWith(list);
  expect(rightEnd(bare)).toBeGreaterThan(300);
  expect(rightEnd(await masksWith(`${list}<div style="${dialog}#fff">前</div>`))).toBe(150);
  const framed = `<iframe style="border:0" width="600" height="100" srcdoc='<style>body{margin:0}</style>${list.replaceAll('"', '&quot;')}'></iframe>`;
  expect(rightEnd(await masksWith(`${framed}<div style="${dialog}#fff">前</div>`))).toBe(150);
  const seeThrough = ['rgba(0,0,0,.4)', '#fff;opacity:.9', '#fff;clip-path:circle(20px)', '#fff;pointer-events:none'];
  for (const look of seeThrough) {
    expect(await masksWith(`${list}<div style="${dialog}${look}">前</div>`)).toEqual(bare);
  }
  // Painted above a box that alone answers to the pointer: it is seen, so it is masked.
  const above = list.replace('margin:0', 'margin:0;position:relative;z-index:9;pointer-events:none');
  expect(await masksWith(`${above}<div style="${dialog}#fff">後</div>`)).toEqual(bare);
});
