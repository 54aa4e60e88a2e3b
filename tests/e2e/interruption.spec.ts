import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { journalOf } from '../support/journal.ts';
import { expect, test } from '../support/small-app.ts';

/** A page over which an offer comes before its menu has opened under the mouse, covering all of it; it fades when it is closed. */
const page = `<h1>Orders</h1><div id="menu">Do<div id="items" hidden><button onclick="menu.after(' ordered')">Order</button></div></div><p id="later"></p>
  <script>
    menu.onmouseleave = () => { items.hidden = true; clearTimeout(menu.opens) };
    menu.onmouseenter = () => menu.opens = setTimeout(() => items.hidden = false, 2000);
    menu.addEventListener('mouseenter', () => setTimeout(() => { const offer = document.createElement('div');
      offer.style.cssText = 'position:fixed;inset:0;padding-top:300px;background:#fffd'; offer.innerHTML = '<h2>How do you like us?</h2><button>Not now</button>';
      const leave = () => { offer.remove(); setTimeout(() => later.textContent = 'Paid', 200) };
      offer.lastChild.onclick = () => { offer.style.opacity = .5; setTimeout(leave, 400) }; document.body.append(offer) }, 1200), { once: true });
  </script>`;

test('an offer that only interrupts is put aside, and the step goes on in its chapter', async ({ app }) => {
  app.pages['/'] = page;
  app.write(`title: Small
origins: { app: "{origin}" }
trouble:
  - shows: How do you like us?
    do: [ { click: Not now } ]
    go_on: true
chapters:
  - chapter: Order
    screens:
      - screen: orders
        open: "{origin}/"
        shows: Orders
        steps:
          - hover: Do
          - click: Order
            once: true
          - expect: Paid
          - expect: ordered
`);
  const { code, json, stderr } = await app.run();
  expect(code, stderr).toBe(0);
  expect(json.chapters).toMatchObject([{ status: 'done', tries: 1 }]);
  const events = journalOf(app.reports);
  expect(events.filter(({ type }) => type === 'trouble')).toHaveLength(1);
  expect(events.filter(({ type }) => type === 'recovered')).toMatchObject([{ next: { en: 'going on' } }]);
  expect(app.requests).toEqual(['GET /']);
});

test('an interruption that cannot be put aside is a failure, not an endless fight', async ({ app }) => {
  app.pages['/'] = '<h1>Orders</h1><p>How do you like us?</p><button>Not now</button>';
  app.write(`title: Small
origins: { app: "{origin}" }
chapters:
  - chapter: Order
    trouble:
      - shows: How do you like us?
        do: [ { click: Not now } ]
        go_on: true
        retry: { times: 1 }
    screens:
      - { screen: orders, open: "{origin}/", shows: Orders }
`);
  const { code, json } = await app.run();
  expect(code).toBe(1);
  expect(json.error).toMatchObject({
    code: 'trouble',
    message: expect.stringContaining('goes on saying “How do you like us?”'),
  });
  expect(journalOf(app.reports).filter(({ type }) => type === 'trouble')).toHaveLength(4);
});

/** Greets late, over the whole page: after the screen that comes next has shown. */
const greeted = `<h1>Orders</h1><button onclick="this.after(' ordered')">Order</button>
  <script>
    setTimeout(() => { const veil = document.createElement('div'); veil.style.cssText = 'position:fixed;inset:0;background:#0008';
      veil.innerHTML = '<div role=dialog style="position:fixed;left:300px;top:200px;background:#fff"><h2>Welcome aboard</h2><label><input type=checkbox> Never again</label><button>Begin</button></div>';
      const [box] = veil.getElementsByTagName('input'), [begin] = veil.getElementsByTagName('button');
      begin.onclick = () => { veil.remove(); document.querySelector('h1').after('greeted ' + box.checked) }; document.body.append(veil) }, LATE);
  </script><p>Welcome aboard, said the captain.</p>`;

const greeting = (steps: string) => `title: Small
origins: { app: "{origin}" }
chapters:
  - chapter: Sign in
    screens:
      - { screen: door, open: "{origin}/door", steps: [ { click: Enter } ] }
      - screen: greeting
        optional: true
        shows: { shows: Welcome aboard, in: { dialog: Welcome aboard } }
        steps:
          - check: Never again
          - click: Begin
            once: true
      - { screen: orders, shows: Orders }
  - chapter: Order
    screens:
${steps}`;

test('an optional screen that comes after the next one, over a step, is walked then, once', async ({ app }) => {
  app.pages['/door'] = '<h1>Door</h1><button onclick="location=\'/\'">Enter</button>';
  app.pages['/'] = greeted.replace('LATE', '1500');
  app.write(
    greeting(`      - screen: order
        shows: Orders
        steps:
          - wait: { shows: greeted true }
          - click: Order
            once: true
          - expect: ordered
`),
  );
  const { code, json, stderr } = await app.run();
  expect(code, stderr).toBe(0);
  expect(json.chapters).toMatchObject([{ tries: 1 }, { tries: 1 }]);
  const events = journalOf(app.reports).flatMap((event) => {
    if (event.type === 'screen-shown' || event.type === 'screen-absent') return `${event.type} ${event.place.screen}`;
    return event.type === 'step-done' ? `${event.place.screen}.${event.place.step}` : [];
  });
  expect(events).toEqual([
    ...['screen-shown door', 'door.0', 'screen-absent greeting', 'screen-shown orders', 'screen-shown order'],
    ...['screen-shown greeting', 'greeting.0', 'greeting.1', 'order.0', 'order.1', 'order.2'],
  ]);
});

test('an optional screen that comes late over what is pressed, or before the screen that is waited for', async ({
  app,
}) => {
  app.pages['/door'] = '<h1>Door</h1><button onclick="location=\'/\'">Enter</button>';
  app.pages['/'] =
    greeted.replace('LATE', '20').replace('<button', '<button style="visibility:hidden" id=o') +
    `<script>new MutationObserver(() => { if (document.body.innerText.includes('greeted')) setTimeout(() => { o.style = ''; document.title = 'x' }, 100) }).observe(document.body, { childList: true })</script>`;
  app.write(greeting('      - { screen: order, steps: [ { click: Order, once: true }, { expect: ordered } ] }\n'));
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('greeting');
});

/** Covers the page with an offer to stay signed in; `then` is what staying does. */
const ending = (then = '') => `const veil = document.createElement('div');
  veil.style.cssText = 'position:fixed;inset:0;padding-top:300px;background:#fffd'; veil.innerHTML = '<h2>Your session ends soon</h2><button>Stay</button>';
  veil.lastChild.onclick = () => { veil.remove(); ${then} }; document.body.append(veil);`;

const staying = `trouble:
  - shows: Your session ends soon
    do: [ { click: Stay } ]
    go_on: true`;

test('an interruption that comes over the way out of a trouble is put aside', async ({ app }) => {
  app.pages['/'] = `<h1>Orders</h1><button onclick="update()">Update</button><p id="news"></p><script>
    let tries = 0;
    const update = () => { if (tries++) return void (news.textContent = 'Up to date');
      news.innerHTML = '<b>It failed</b> <button onclick="news.innerHTML = String()">Put away</button>' };
    // The mouse comes to the message in order to put it away.
    news.addEventListener('mouseover', () => { ${ending()} }, { once: true });
    const kept = sessionStorage.tries; tries = kept ? +kept : 0; onpagehide = () => { sessionStorage.tries = tries };
  </script>`;
  app.write(`title: Small
origins: { app: "{origin}" }
${staying}
chapters:
  - chapter: Update
    trouble: [ { shows: It failed, do: [ { click: Put away } ], retry: 2 } ]
    screens:
      - screen: orders
        open: "{origin}/"
        shows: Orders
        steps: [ { click: Update }, { expect: Up to date } ]
`);
  const { code, json, stderr } = await app.run('--timeout', '3s');
  expect(code, stderr).toBe(0);
  expect(json.chapters).toMatchObject([{ status: 'done', tries: 2 }]);
});

test('an interruption in the tab before is put aside there, not by the same words of the tab that is waited in', async ({
  app,
}) => {
  app.pages['/'] =
    `<h1>Orders</h1><button onclick="open('/grant', '', 'popup'); setTimeout(() => { ${ending("localStorage.stayed = 1; document.querySelector('h1').after('Stayed')").replaceAll('"', '&quot;')} }, 300)">Grant</button>`;
  app.pages['/grant'] =
    `<h1>Please wait</h1><button onclick="fetch('/wrong')">Stay</button><script>onstorage = () => document.body.append('Granted')</script>`;
  app.write(`title: Small
origins: { app: "{origin}" }
${staying}
chapters:
  - chapter: Grant
    screens:
      - { screen: orders, open: "{origin}/", steps: [ { click: Grant } ] }
      - screen: grant
        tab: new
        shows: Please wait
        steps: [ { expect: Granted }, { close: tab }, { expect: Stayed } ]
`);
  const { code, stderr } = await app.run('--timeout', '3s');
  expect(code, stderr).toBe(0);
  expect(app.requests).toEqual(['GET /', 'GET /grant']);
});

test('what comes over the page while its picture for a manual is taken is put aside, and not on the picture', async ({
  app,
}) => {
  // The picture waits for what slides in.
  app.pages['/'] = `<body style="background:#fff"><style>@keyframes in { from { margin-left: 300px } }</style>
    <h1 style="animation:in 1.2s">Orders</h1><button onclick="this.after(' ordered')">Order</button>
    <script>setTimeout(() => { ${ending()} veil.style.background = '#f00' }, 900)</script>`;
  app.write(`title: Small
origins: { app: "{origin}" }
${staying}
chapters:
  - chapter: Order
    screens:
      - { screen: orders, open: "{origin}/", steps: [ { click: Order }, { expect: ordered } ] }
`);
  const { code, stderr, json } = await app.run('--scale', '2');
  expect(code, stderr).toBe(0);
  const pictures = journalOf(app.reports).flatMap((event) => (event.type === 'captured' ? [event.capture] : []));
  const arrived = pictures.find(({ moment }) => moment === 'arrived')!;
  const { data } = PNG.sync.read(readFileSync(join(json.reportDir, arrived.file)));
  expect([...data.subarray(data.length - 4)]).toEqual([255, 255, 255, 255]);
});
