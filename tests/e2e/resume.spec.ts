import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { journalOf } from '../support/journal.ts';
import { expect, type SmallApp, test } from '../support/small-app.ts';

const head = 'title: Small\norigins: { app: "{origin}" }\n';

/** Two chapters; the second works once `/second` does, and fails at once until then. */
function twoChapters(app: SmallApp, steps = '[]'): void {
  app.pages['/'] = '<h1>First</h1>';
  app.pages['/second'] = (request) => request.destroy();
  app.write(`${head}chapters:
  - chapter: One
    id: one
    screens: [ { screen: first, open: "{origin}/", shows: First } ]
  - chapter: Two
    id: two
    screens:
      - { screen: second, open: "{origin}/second", shows: Second, steps: ${steps} }
`);
}

function journalPath({ reports }: SmallApp): string {
  const [run] = readdirSync(reports).filter((name) => !name.startsWith('.'));
  return join(reports, run!, 'journal.jsonl');
}

test('goes on at the first chapter that is not done, after telling of a torn last line', async ({ app }) => {
  twoChapters(app);
  expect((await app.run()).json).toMatchObject({ status: 'failed', exitCode: 1 });
  appendFileSync(journalPath(app), '{"seq":99,"type":"chap');
  app.pages['/second'] = 'Second';
  app.requests.length = 0;
  const { json, stderr } = await app.resume();
  expect(json).toMatchObject({ status: 'done', exitCode: 0 });
  expect(stderr).toContain('the last line of the journal was cut off by a crash');
  expect(app.requests).toEqual(['GET /second']);
  expect((await app.tejun('runs', 'verify', 'latest')).code).toBe(0);
  expect(await app.resume()).toMatchObject({ code: 2, stderr: expect.stringMatching(/the run .* is done/) });

  // Killed between its last event and its seal: the reports and the seal are made from the journal.
  const folder = dirname(journalPath(app));
  for (const name of ['manifest.jsonl', 'report.html', 'junit.xml']) rmSync(join(folder, name));
  app.requests.length = 0;
  expect((await app.tejun('runs', 'verify', 'latest')).code).toBe(1);
  expect((await app.resume()).json).toMatchObject({ status: 'done', exitCode: 0 });
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['manifest.jsonl', 'report.html', 'junit.xml']));
  expect((await app.tejun('runs', 'verify', 'latest')).code).toBe(0);
  expect(app.requests).toEqual([]);
});

test('a journal that was tampered with is refused', async ({ app }) => {
  twoChapters(app);
  await app.run();
  const path = journalPath(app);
  writeFileSync(path, readFileSync(path, 'utf8').replace('"chapter":"one"', '"chapter":"two"'));
  expect(await app.resume()).toMatchObject({ code: 2, stderr: expect.stringContaining('the journal was altered') });
  expect((await app.tejun('runs')).stdout).toContain('Unreadable');
});

test('a changed runbook is refused with what has changed, and accepted when told', async ({ app }) => {
  writeFileSync(join(app.folder, 'logo.txt'), 'x'); // Not beside the copy that the run keeps.
  twoChapters(app, '[{ upload: Logo, file: logo.txt }]');
  await app.run();
  app.write(`${head}words: { greeting: Hello }
chapters:
  - chapter: One
    id: one
    screens: [ { screen: first, open: "{origin}/", shows: First } ]
  - chapter: Two
    id: two
    screens:
      - { screen: second, open: "{origin}/second", shows: 2nd, steps: [ click: Go ] }
  - chapter: Three
    screens: [ { screen: third, shows: 2nd } ]
`);
  const refused = await app.resume();
  expect(refused.code).toBe(2);
  expect(refused.stderr.split('\n').map((line) => line.trim())).toEqual(
    expect.arrayContaining(['words: changed', 'chapter 「Two」 screen 「second」 changed', 'chapter 「Three」 added']),
  );
  expect((await app.resume('--accept-changes')).json.status).toBe('failed');
  // Accepted once and for all.
  app.pages['/second'] = '<p>2nd</p><button>Go</button>';
  const accepted = await app.resume();
  expect(accepted.json.status).toBe('done');
  expect(readFileSync(join(accepted.json.reportDir, 'report.html'), 'utf8')).toContain('chapter 「Three」 added');
});

test('two resumes at the same moment: one goes on, the other says who has it', async ({ app }) => {
  twoChapters(app);
  await app.run();
  app.pages['/second'] = 'Second';
  const results = await Promise.all([app.resume(), app.resume()]);
  expect(results.map(({ code }) => code).sort()).toEqual([0, 2]);
  expect(results.find(({ code }) => code === 2)!.stderr).toMatch(/is in progress \(process \d+ on|is done/);
});

test('the same procedure started twice for a customer: one goes on', async ({ app }) => {
  twoChapters(app);
  app.pages['/second'] = 'Second';
  const results = await Promise.all([app.run(), app.run()]);
  const codes = results.map(({ code }) => code).sort();
  // The slower one may have found the faster one finished.
  expect([
    [0, 0],
    [0, 2],
  ]).toContainEqual(codes);
  const refused = results.find(({ code }) => code === 2);
  if (refused) expect(refused.stderr).toContain('the same procedure cannot be run twice at once');
});

test('--from starts at a chapter or at a screen, also one of an include', async ({ app }) => {
  app.pages['/'] = '<h1>First</h1>';
  app.pages['/second'] = '<h1>Second</h1>';
  writeFileSync(
    join(app.folder, 'more.yaml'),
    `screens:\n  - { screen: inside, open: ${app.origin}/, shows: First }\n  - { screen: last, open: ${app.origin}/second, shows: Second }\n`,
  );
  app.write(`${head}chapters:
  - chapter: One
    id: one
    screens: [ { screen: first, open: "{origin}/first", shows: Never } ]
  - chapter: Two
    id: two
    screens: [ { include: more.yaml } ]
`);
  expect((await app.run('--from', 'two')).json.status).toBe('done');
  expect(app.requests).toEqual(['GET /', 'GET /second']);
  app.requests.length = 0;
  expect((await app.run('--from', 'last')).json.status).toBe('done');
  expect(app.requests).toEqual(['GET /second']);
  const lost = await app.run('--from', 'lost');
  expect(lost).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean `last`?') });
  expect(lost.stderr).not.toContain('report.html');
  // What was passed over is no part of the run, also when it goes on later.
  app.pages['/second'] = (request) => request.destroy();
  expect((await app.run('--from', 'two')).json.status).toBe('failed');
  app.pages['/second'] = '<h1>Second</h1>';
  expect((await app.resume()).json.status).toBe('done');
});

/** An order that may be placed once; nothing on the page tells whether it was. */
function order(app: SmallApp): { orders: () => number } {
  let orders = 0;
  app.pages['/'] = '<form method="post" action="/order"><button>Order</button></form>';
  app.pages['POST /order'] = (_, response) => {
    orders += 1;
    if (orders === 1) response.destroy();
    else response.setHeader('content-type', 'text/html').end('<p>Ordered</p>');
  };
  app.write(`${head}chapters:
  - chapter: Order
    retry: { times: 3 }
    screens:
      - screen: order
        open: "{origin}/"
        steps: [ { click: Order, once: true } ]
      - { screen: ordered, shows: Ordered }
`);
  return { orders: () => orders };
}

test('an outcome that cannot be seen is asked for, never tried again blindly', async ({ app }) => {
  const { orders } = order(app);
  const parked = await app.run();
  const ask = {
    id: expect.stringContaining('settle.'),
    text: expect.stringContaining('(screen “order”: Click “Order”)'),
  };
  expect(parked.json).toMatchObject({ status: 'parked', exitCode: 4, ask });
  expect(orders()).toBe(1);
  expect((await app.tejun('answer', 'latest', 'perhaps')).code).toBe(2);
  expect((await app.tejun('answer', 'latest', 'no')).code).toBe(0);
  expect((await app.resume()).json.status).toBe('done');
  expect(orders()).toBe(2);
  expect(journalOf(app.reports).filter(({ type }) => type === 'once-settled')).toMatchObject([
    { outcome: 'not-done', how: 'told' },
    { outcome: 'done', how: 'performed' },
  ]);
});

test('what a person answered in an earlier session is asked for again where it is needed', async ({ app }) => {
  app.pages['/'] = 'Shop';
  app.pages['/order'] = '<form method="post"><label>Ticket <input name="t"></label><button>Order</button></form>';
  app.pages['POST /order'] = (request) => request.destroy();
  app.write(`${head}chapters:
  - { chapter: Ask, screens: [ { screen: shop, open: "{origin}/", shows: Shop, steps: [ { ask: Which?, as: ticket } ] } ] }
  - chapter: Order
    screens:
      - screen: order
        open: "{origin}/order"
        steps: [ { fill: Ticket, with: "\${ticket}" }, { click: Order, once: true, done_when: "\${ticket}" } ]
      - { screen: done, shows: Done }
`);
  expect((await app.run()).json.ask).toMatchObject({ id: 'ticket' });
  await app.tejun('answer', 'latest', 'T-1');
  expect((await app.resume()).json.error.code).toBe('connection');
  expect((await app.resume()).json).toMatchObject({ status: 'parked', ask: { id: 'ticket' } });
});

test('a chapter that cannot be begun again after its irreversible step says where to go on', async ({ app }) => {
  app.pages['/'] =
    '<h1>Shop</h1><button>Basket</button><form method="post" action="/order"><button>Order</button></form>';
  app.pages['/order'] = 'Thanks';
  app.write(`${head}screens:
  - { screen: shop, open: "{origin}/", shows: Shop, steps: [ { click: Basket }, { click: Order, once: ordered } ] }
  - { screen: thanks, shows: Thanks, steps: [ click: Receipt ] }
`);
  expect((await app.run('--timeout', '1s')).json.error.hint).toBeUndefined();
  const goOn = expect.stringContaining('tejun resume --from thanks.');
  app.pages['/'] = '<h1>Shop</h1>Ordered';
  const { json } = await app.resume('--timeout', '1s');
  expect(json.error).toMatchObject({ code: 'not-found', hint: goOn });
  app.pages['/'] = 'Ordered';
  const other = await app.resume('--timeout', '1s');
  expect(other.json.error).toMatchObject({ code: 'screen-not-shown', hint: goOn });
});

test('a chapter that was led away by the look for its sign says so', async ({ app }) => {
  app.pages['/'] = '<h1>Shop</h1><button>Order</button>';
  app.pages['/orders'] = '<h1>Orders</h1>';
  app.write(`${head}chapters:
  - { chapter: Go in, screens: [ { screen: in, open: "{origin}/", shows: Shop } ] }
  - chapter: Order
    done_when: { row: Pen, look: [ { open: "{origin}/orders" } ] }
    screens:
      - { screen: shop, shows: Shop, steps: [ click: Order ] }
`);
  const { json } = await app.run('--timeout', '1s');
  expect(json.error).toMatchObject({
    code: 'screen-not-shown',
    hint: expect.stringContaining('begins where the `look` of its `done_when` has led'),
  });
});

test('what is not to be seen where the chapter begins was done all the same: a step tells where to look', async ({
  app,
}) => {
  const form = '<form method="post" action="/order"><button>Order</button></form>';
  app.pages['/'] = '<h1>Shop</h1><a href="/orders">Orders</a>';
  app.pages['/orders'] = form;
  app.pages['POST /order'] = (_, response) => {
    app.pages['/orders'] = `Pen ordered ${form}`;
    response.setHeader('content-type', 'text/html').end('Thanks');
  };
  app.write(`${head}chapters:
  - { chapter: Go in, each_session: true, screens: [ { screen: in, open: "{origin}/", shows: Shop } ] }
  - chapter: Order
    done_when: Pen ordered
    screens:
      - { screen: shop, steps: [ click: Orders ] }
      - { screen: order, steps: [ { click: Order, once: pen, done_when: Pen ordered, look: [ click: Orders ] } ] }
      - { screen: thanks, shows: Thanks, steps: [ { click: Receipt, timeout: 1s } ] }
`);
  expect((await app.run()).json.error).toMatchObject({ code: 'not-found' });
  const { json, stderr } = await app.resume();
  expect(json.status, stderr).toBe('done');
  expect(app.requests.filter((request) => request === 'POST /order')).toHaveLength(1);
});

test('what was done is not held undone while the page that would show it still shows nothing', async ({ app }) => {
  app.pages['/'] = '<form method="post" action="/order"><button>Order</button></form>';
  app.pages['POST /order'] = (_, response) => response.setHeader('content-type', 'text/html').end('Thanks');
  app.pages['/part'] = (_, response) => void setTimeout(() => response.end(), 900);
  app.pages['/orders'] =
    '<script type="module">for (let i = 0; i < 7; i++) await fetch("/part"); document.body.append("Pen ordered")</script>';
  app.write(`${head}chapters:
  - chapter: Order
    done_when: { shows: Pen ordered, look: [ { open: "{origin}/orders" } ] }
    screens:
      - { screen: shop, open: "{origin}/", steps: [ { click: Order, once: true } ] }
      - { screen: thanks, shows: Receipt }
`);
  await app.run('--timeout', '1s');
  expect((await app.resume('--timeout', '15s')).json).toMatchObject({ status: 'done' });
  expect(app.requests.filter((request) => request === 'POST /order')).toHaveLength(1);
});

test('what was not there to press, or was dead, was never begun: nobody is asked about it', async ({ app }) => {
  app.write(`${head}screens:
  - { screen: shop, open: "{origin}/", shows: Shop, steps: [ { click: Order, once: true } ] }
`);
  app.pages['/'] = '<h1>Shop</h1>';
  expect((await app.run('--timeout', '1s')).json).toMatchObject({ status: 'failed', error: { code: 'not-found' } });
  app.pages['/'] = '<h1>Shop</h1><button disabled>Order</button>';
  const dead = await app.resume('--timeout', '1s');
  expect(dead.json).toMatchObject({ status: 'failed', error: { code: 'disabled' } });
  app.pages['/'] = '<h1>Shop</h1><button>Order</button>';
  expect((await app.resume()).json).toMatchObject({ status: 'done' });
});

test('what was done is not done again: a step is skipped, and a person who begins there by hand is asked', async ({
  app,
}) => {
  const { orders } = order(app);
  await app.run();
  await app.tejun('answer', 'latest', 'yes');
  // Done, so the step is skipped; the page after it does not come by itself.
  const lost = await app.resume('--timeout', '2s');
  expect(lost.json).toMatchObject({ status: 'failed', error: { code: 'screen-not-shown' } });
  const again = await app.resume('--from', 'order', '--yes');
  expect(again.json).toMatchObject({ status: 'parked', ask: { id: expect.stringContaining('again.') } });
  expect(orders()).toBe(1);
  // Their yes is meant for the place they chose, which need not be said again.
  await app.tejun('answer', 'latest', 'yes');
  expect((await app.resume()).json).toMatchObject({ status: 'done' });
  expect(orders()).toBe(2);
});

test('to come to the screen of a step that happens once is no sign that it has been done', async ({ app }) => {
  app.pages['/'] = '<h1>Shop</h1><a href="/order">Basket</a>';
  app.pages['/order'] = '<h1>Basket</h1><form method="post"><button>Order</button></form>';
  app.pages['POST /order'] = (request) => request.destroy();
  app.write(`${head}screens:
  - { screen: shop, open: "{origin}/", steps: [ click: Basket ] }
  - { screen: order, shows: Basket, steps: [ { click: Order, once: ordered } ] }
  - { screen: ordered, shows: Ordered }
`);
  await app.run('--timeout', '2s');
  const { json } = await app.resume('--from', 'shop', '--yes');
  const text = expect.stringContaining('This has been begun already.');
  expect(json).toMatchObject({ status: 'parked', ask: { id: 'again.ordered', text } });
});

test('runs are listed by their state, and pruned but for those that can be resumed', async ({ app }) => {
  twoChapters(app);
  await app.run();
  const list = JSON.parse((await app.tejun('runs', '--json', '--status', 'failed')).stdout);
  expect(list).toMatchObject([{ status: 'failed' }]);
  expect((await app.tejun('runs', 'prune', '--older-than', '0s', '--yes')).stdout).toBe('');
  expect((await app.tejun('runs', 'prune', '--older-than', '0s', '--all')).code).toBe(2);
  expect((await app.tejun('runs', 'prune', '--older-than', '0s', '--all', '--yes')).stdout.trim()).toBe(list[0].id);
  expect((await app.tejun('runs')).stdout).toBe('');
});
