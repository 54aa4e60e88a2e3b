import { journalOf } from '../support/journal.ts';
import { expect, test } from '../support/small-app.ts';

/** A page over which an offer comes late, covering all of it, each time it is loaded. */
const page = `<h1>Orders</h1><button onclick="this.after(' ordered')">Order</button><p id="later"></p>
  <script>
    setTimeout(() => { const offer = document.createElement('div');
      offer.style.cssText = 'position:fixed;inset:0;background:#fffd'; offer.innerHTML = '<h2>How do you like us?</h2><button>Not now</button>';
      offer.lastChild.onclick = () => { offer.remove(); setTimeout(() => later.textContent = 'Paid', 200) }; document.body.append(offer) }, 400);
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
    screens:
      - { screen: orders, open: "{origin}/", shows: Orders }
`);
  const { code, json } = await app.run();
  expect(code).toBe(1);
  expect(json.error).toMatchObject({ code: 'trouble' });
});
