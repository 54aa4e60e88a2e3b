import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalOf } from '../support/journal.ts';
import { expect, type SmallApp, test } from '../support/small-app.ts';
import { startTejun } from '../support/tejun.ts';

/** A page whose sign shows at the Nth look. */
function waiting(app: SmallApp, shownAt: number, wait: string): void {
  let looks = 0;
  app.pages['/'] = (_, response) => {
    looks += 1;
    response.setHeader('content-type', 'text/html');
    response.end(`<h1>Notices</h1><p>${looks >= shownAt ? 'Protected' : 'Pending'}</p><a href="/">Notices again</a>`);
  };
  app.write(`title: Small
origins: { app: "{origin}" }
chapters:
  - chapter: Wait
    retry: { times: 3 }
    screens:
      - screen: notices
        open: "{origin}/"
        shows: Notices
        steps:
          - { wait: Protected, look: [ click: Notices again ], advice: Activate again later., ${wait} }
`);
}

test('a short wait looks again as the manual says, in the same session', async ({ app }) => {
  waiting(app, 4, 'every: 2s, for: 40s');
  expect((await app.run()).json.status).toBe('done');
  expect(journalOf(app.reports).map(({ type }) => type)).not.toContain('parked');
  expect(app.requests.length).toBeGreaterThanOrEqual(4);
});

test('a long wait parks the run with no browser open; `resume --due` goes on when the time has come', async ({
  app,
}) => {
  waiting(app, 4, 'every: 61s, for: 1h, meanwhile: [ click: Notices again ]');
  const { json } = await app.run();
  expect(json).toMatchObject({ status: 'parked', exitCode: 4 });
  const captures = journalOf(app.reports).flatMap((entry) => (entry.type === 'captured' ? [entry.capture] : []));
  const shown = captures.filter(({ moment }) => moment === 'waiting');
  expect(shown, 'how things stood meanwhile is shown').toMatchObject([{ marks: [{ step: 0 }] }]);
  const left = Date.parse(json.parkedUntil) - Date.now();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(61_000);
  expect((await app.tejun('resume', '--due', '--json')).stdout).toBe('');
  expect(JSON.parse((await app.tejun('runs', '--json')).stdout)).toMatchObject([
    { status: 'parked', parkedUntil: expect.any(String) },
  ]);
});

test('`resume --watch` stays and goes on with each run when it is due, until Ctrl-C', async ({ app }) => {
  waiting(app, 4, 'every: 200ms, for: 1h, park: true');
  const { json } = await app.run();
  expect(json.status).toBe('parked');
  const watch = startTejun(['resume', '--watch', '--out', app.reports, '--lang', 'en', '--timeout', '5s'], app.folder);
  const journal = () => readFileSync(join(json.reportDir, 'journal.jsonl'), 'utf8');
  await expect.poll(journal, { timeout: 60_000 }).toMatch(/"type":"run-ended".*"status":"done"/);
  watch.child.kill('SIGINT');
  expect((await watch.result).code).toBe(130);
});

test('still pending after the limit: the run fails with the advice, without another try', async ({ app }) => {
  waiting(app, 1000, 'every: 100ms, for: 300ms');
  const { json, stderr } = await app.run();
  expect(json).toMatchObject({ status: 'failed', exitCode: 1, error: { code: 'wait-over' }, chapters: [{ tries: 1 }] });
  expect(stderr).toContain('Activate again later.');
});

test('what the last press begins a moment later is over before the browser closes', async ({ app }) => {
  app.pages['/'] = `<button onclick="setTimeout(save, 200)">Save</button>
<script>const save = async () => { await fetch('/saved', { method: 'POST' }); await fetch('/told', { method: 'POST' }); };</script>`;
  app.pages['/saved'] = '';
  app.write(`title: Small
steps:
  - open: '{origin}/'
  - click: Save
`);
  expect((await app.run()).code).toBe(0);
  expect(app.requests).toEqual(['GET /', 'POST /saved', 'POST /told']);
});

test('what is saved a moment after it was entered is over before the browser closes', async ({ app }) => {
  app.pages['/'] = `<label>Limit <input oninput="clearTimeout(window.due); due = setTimeout(save, 400)"></label>
<script>const save = () => fetch('/saved', { method: 'POST' });</script>`;
  app.pages['/saved'] = '';
  app.write(`title: Small
steps:
  - open: '{origin}/'
  - fill: Limit
    with: 10
  - press: Escape
`);
  expect((await app.run()).code).toBe(0);
  expect(app.requests).toEqual(['GET /', 'POST /saved']);
});

test('Escape is pressed when the dialog that the press before it brings has come', async ({ app }) => {
  app.pages['/'] =
    `<button onclick="setTimeout(come, 1200)">Limit</button><dialog id="d"><input aria-label="Limit"></dialog><p id="out"></p>
<script>const come = () => d.showModal(); d.onclose = () => out.textContent = 'Put away';</script>`;
  app.write(`title: Small
steps:
  - open: '{origin}/'
  - click: Limit
  - press: Escape
  - expect: Put away
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
});

for (const [how, leave] of Object.entries({
  'the browser closes': 'expect: Limit',
  'another page is opened': "open: '{origin}/other'",
}))
  test(`what a page would ask about before it is left, and saves by itself, is saved before ${how}`, async ({
    app,
  }) => {
    app.pages['/other'] = 'Other';
    app.pages['/'] = `<label>Limit <input oninput="dirty = true; setTimeout(save, 1200)"></label>
<script>let dirty = false;
const save = async () => { if (!dirty) return; dirty = false; await fetch('/saved', { method: 'POST' }); };
onbeforeunload = (e) => { if (dirty) e.preventDefault() };</script>`;
    app.pages['/saved'] = '';
    app.write(`title: Small
steps:
  - open: '{origin}/'
  - fill: Limit
    with: 10
  - ${leave}
`);
    const { code, stderr } = await app.run();
    expect(code, stderr).toBe(0);
    expect(app.requests).toContain('POST /saved');
  });

for (const [answer, head] of [
  // Without a length, so that the browser is still to hear that nothing follows.
  ['', {}],
  // What is not to be stored is read by the page alone. The message has gone before a wait for its end would be over.
  ['{}', { 'cache-control': 'no-store' }],
  ['{}', { 'cache-control': 'no-store', 'content-length': '2' }],
] as const)
  test(`an answer that has come and that nobody reads is not waited for: ${answer} ${JSON.stringify(head)}`, async ({
    app,
  }) => {
    app.pages['/'] =
      `<button onclick="fetch('/saved', { method: 'POST' }).then(() => { out.textContent = 'Stored'; setTimeout(() => out.remove(), 2600) })">Save</button><p id="out"></p>`;
    app.pages['/saved'] = (_, response) => void setTimeout(() => response.writeHead(200, head).end(answer), 60);
    app.write(`title: Small
steps:
  - open: '{origin}/'
  - click: Save
  - expect: Stored
`);
    expect((await app.run()).code).toBe(0);
  });

test('what is to show after a tab has closed by itself is looked for in the tab before', async ({ app }) => {
  app.pages['/grant'] =
    '<h1>Consent</h1><button onclick="this.disabled = true; setTimeout(() => { opener.postMessage(1, \'*\'); window.close(); }, 900)">Allow</button>';
  app.pages['/'] =
    `<h1>Apps</h1><button onclick="open('/grant', 'grant', 'width=300,height=300')">Connect</button><p id=state></p><script>onmessage = () => { state.textContent = 'Connected' }</script>`;
  app.write(`
title: Connect
steps:
  - open: "{origin}/"
  - click: Connect
  - goto-tab: Consent
  - click: Allow
  - expect: Connected
`);
  const { code, stderr } = await app.run('--timeout', '5s');
  expect(code, stderr).toBe(0);
});

for (const [where, start] of [
  ['the page', 'list'],
  ['a frame', 'frames'],
])
  test(`what is filled in after a press that leads ${where} elsewhere is not a field of before`, async ({ app }) => {
    app.pages['/frames'] = '<iframe src="/list" width=500 height=300></iframe>';
    app.pages['/list'] =
      '<label>Name <input></label><input type=button value=Find><input type=button value=New onclick="location = \'/new\'">';
    app.pages['/new'] = (_, response) =>
      void setTimeout(
        () =>
          response.end(
            '<!doctype html><label>Name <input oninput="out.textContent = value"></label><p>of <b id=out>nobody</b></p>',
          ),
        1_800,
      );
    app.write(`
title: New
steps:
  - open: "{origin}/${start}"
  - click: New
  - { fill: Name, with: Ann }
  - expect: of Ann
`);
    const { code, stderr } = await app.run('--timeout', '6s');
    expect(code, stderr).toBe(0);
  });

for (const [where, start] of [
  ['the page', 'list'],
  ['a frame', 'frames'],
  ['a frame of a frameset', 'frameset'],
])
  test(`what is to show after a press that leads ${where} elsewhere is not what it showed before`, async ({ app }) => {
    app.pages['/frames'] = '<iframe src="/list" width=500 height=300></iframe>';
    app.pages['/frameset'] = (_, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end('<frameset cols="100,*"><frame src="/menu"><frame src="/list"></frameset>');
    app.pages['/menu'] = '<a href="/list">Menu</a>';
    app.pages['/list'] = '<form action="/found"><button>Search</button></form><table><tr><td>mori05</table>';
    app.pages['/found'] = (_, response) =>
      void setTimeout(() => response.setHeader('content-type', 'text/html').end('<p>0 found'), 600);
    app.write(`title: Small
steps:
  - open: '{origin}/${start}'
  - click: Search
  - expect: mori05
`);
    const { code, stderr } = await app.run('--timeout', '2s');
    expect(code).toBe(1);
    expect(stderr).toContain('0 found');
  });

const search = (shown: string) =>
  `<button onclick="${shown}; fetch('/found').then((answer) => answer.text()).then((text) => { list.innerHTML = text; out.hidden = true; note.className = '' })">Search</button>
  <style>#note { position: fixed; display: none } #note.in { display: block }</style><div id=note><p>Please wait</div><p id=out hidden>Searching</p><ul id=list><li>mori05</ul>`;

for (const [sought, shown, code] of [
  ['mori05', 'void 0', 1],
  ['mori05', 'list.className = &quot;dimmed&quot;', 1],
  ['Searching', 'out.hidden = false', 0],
  ['Please wait', 'note.className = &quot;in&quot;', 0],
  ['Searching', 'out.hidden = false; out.textContent = &quot;Searching&quot;', 0],
] as const)
  test(`what is to show while an answer is on its way: ${sought}, which ${code ? 'stood there before' : 'the press has brought'}, by ${shown}`, async ({
    app,
  }) => {
    app.pages['/'] = search(shown);
    app.pages['/found'] = (_, response) => void setTimeout(() => response.end('<li>sato10'), 600);
    app.write(`title: Small
steps:
  - open: '{origin}/'
  - click: Search
  - expect: ${sought}
`);
    const done = await app.run('--timeout', '2s');
    expect(done.code, done.stderr).toBe(code);
  });

for (const [answer, code] of [
  [402, 1],
  [200, 0],
] as const)
  test(`a box that the page shows ticked at once, and whose server says ${answer}`, async ({ app }) => {
    app.pages['/'] =
      `<label><input type=checkbox onchange="fetch('/beta', { method: 'PUT' }).then(({ ok }) => { if (!ok) { this.checked = false; out.textContent = 'Not in your plan' } })"> Beta</label><p role=alert id=out></p>`;
    app.pages['PUT /beta'] = (_, response) => void setTimeout(() => response.writeHead(answer).end(), 400);
    app.write(`title: Small
steps:
  - open: '{origin}/'
  - check: Beta
`);
    const done = await app.run('--timeout', '3s');
    expect(done.code, done.stderr).toBe(code);
    expect(done.stderr.includes('the page has taken it back'), done.stderr).toBe(code === 1);
    expect(done.stderr.includes('Not in your plan'), done.stderr).toBe(code === 1);
  });

test('words that another tab shows are refused with the way there', async ({ app }) => {
  app.pages['/'] =
    `<h1>Order</h1><button onclick="open('/book', 'book', 'width=300,height=300')">Address book</button>`;
  app.pages['/book'] = '<h1>Book</h1><button>Section 3</button>';
  app.write(`title: Small
steps:
  - open: '{origin}/'
  - click: Address book
  - click: Section 3
`);
  const { code, stderr } = await app.run('--timeout', '2s');
  expect(code).toBe(1);
  expect(stderr).toContain('Another tab or window shows it. Begin a screen with `tab: new`');
});
