import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalOf } from '../support/journal.ts';
import { expect, test } from '../support/small-app.ts';

const head = 'title: Small\norigins: { app: "{origin}" }\n';

/** Cuts the connection the first `times` times, then answers. */
function cutting(times: number, body: string) {
  let left = times;
  return (_: unknown, response: import('node:http').ServerResponse) => {
    left -= 1;
    if (left >= 0) response.destroy();
    else response.setHeader('content-type', 'text/html').end(body);
  };
}

test('a lost connection is tried again as `retry` says: all tries counted, each with its picture, the delay told', async ({
  app,
}) => {
  app.pages['/'] = cutting(4, '<h1>Welcome</h1>');
  app.write(`${head}chapters:
  - chapter: Look
    retry: { times: 3, delay: 20ms, backoff: 3 }
    screens:
      - { screen: first, open: "{origin}/", shows: Welcome }
`);
  const failed = await app.run();
  expect(failed.code).toBe(1);
  expect(failed.json.error).toMatchObject({ code: 'connection', where: { line: 7 } });
  const events = journalOf(app.reports);
  expect(events.filter(({ type }) => type === 'chapter-started')).toHaveLength(3);
  expect(events.filter(({ type }) => type === 'retrying')).toMatchObject([
    { delay: 20, next: 2, times: 3 },
    { delay: 60, next: 3, times: 3 },
  ]);
  expect(events.flatMap((event) => (event.type === 'captured' ? event.place.attempt : []))).toEqual([1, 2, 3]);
  expect(readFileSync(join(failed.json.reportDir, 'report.html'), 'utf8')).toContain('Trying again in 0.1 s');
  const resumed = await app.resume();
  expect(resumed.json).toMatchObject({ status: 'done', exitCode: 0 });
});

test('a server that takes the connection and stays silent is told as such, and waited for no longer than --timeout', async ({
  app,
}) => {
  app.pages['/'] = () => {};
  app.write(`${head}steps: [ { open: "{origin}/" }, { click: Go } ]\n`);
  const { code, json } = await app.run('--timeout', '1s');
  expect(code).toBe(1);
  expect(json.error).toMatchObject({
    code: 'connection',
    message: `the page at ${app.origin} cannot be opened (no answer)`,
  });
  expect(app.requests).toEqual(['GET /']);
});

test('a form that is never answered costs one time-out', async ({ app }) => {
  app.pages['/'] = '<form method="post" action="/order"><button>Order</button></form>';
  app.pages['POST /order'] = () => {};
  app.write(`${head}chapters:
  - chapter: Order
    screens:
      - { screen: first, open: "{origin}/", steps: [ click: Order ] }
      - { screen: ordered, shows: Ordered, timeout: 1s }
`);
  const { code, json } = await app.run('--timeout', '2s');
  expect(code).toBe(1);
  expect(json.error).toMatchObject({
    code: 'connection',
    message: `the page at ${app.origin} cannot be opened (no answer)`,
  });
  expect(app.requests).toEqual(['GET /', 'POST /order']);
});

test('an error of the server and its recovery', async ({ app }) => {
  let broken = 1;
  app.pages['/'] = (_, response) => {
    broken -= 1;
    response.writeHead(broken < 0 ? 200 : 500, { 'content-type': 'text/html' });
    response.end(broken < 0 ? '<h1>Welcome</h1>' : '<h1>500 Internal Server Error</h1>');
  };
  app.write(`${head}trouble:
  - shows: 500 Internal Server Error
    do: [ { reload: } ]
    retry: { times: 2 }
    note: The server was busy.
chapters:
  - chapter: Look
    screens:
      - { screen: first, open: "{origin}/", shows: Welcome }
`);
  const { json, stderr } = await app.run();
  expect(json.status).toBe('done');
  expect(stderr).toContain('An error screen showed: “500 Internal Server Error”');
  expect(stderr).toContain('The server was busy.');
});

test('a message of the last try that stays is not taken for another one', async ({ app }) => {
  let refused = 1;
  app.pages['/'] =
    `<a href="#form" onclick="m.hidden = false">Form</a><div id="m" hidden><button onclick="save()">Save</button></div><script>
    const save = async () => { const div = document.body.appendChild(document.createElement('div')); div.textContent = (await (await fetch('/save')).text()) }</script>`;
  app.pages['/save'] = (_, response) => response.end(refused-- > 0 ? 'It was undone.' : 'Saved');
  app.write(`${head}chapters:
  - { chapter: Open, screens: [ { screen: first, open: "{origin}/", shows: Form } ] }
  - chapter: Save
    trouble: [ { shows: It was undone., retry: 2 } ]
    screens: [ { screen: form, shows: Form, steps: [ { click: Form }, { click: Save }, { expect: Saved } ] } ]
`);
  const { json } = await app.run();
  expect(json.status).toBe('done');
  expect(app.requests.filter((one) => one.endsWith('/save'))).toHaveLength(2);
});

test('a wrong password, a trouble of the screen that is left, is never tried again, and the console has the last word', async ({
  app,
}) => {
  app.pages['/'] =
    '<form method="post"><label>Password <input name="p" type="password"></label><button>Log in</button></form>';
  app.pages['POST /'] = '<p role="alert">The password is wrong. 2 tries left.</p>';
  app.write(`${head}inputs: { password: { type: secret, only_on: app } }
chapters:
  - chapter: Log in
    retry: { times: 3 }
    screens:
      - screen: log-in
        open: "{origin}/"
        trouble:
          - shows: The password is wrong
            stop: true
            note: It is not tried again, because that may lock the account.
        steps:
          - { fill: Password, with: "\${password}" }
          - click: Log in
      - { screen: home, shows: Home }
`);
  const { code, json, stderr } = await app.run('--env-file', app.file('PASSWORD=hunter2-hunter2'));
  expect(code).toBe(1);
  expect(json.error.console).toContain('The password is wrong. 2 tries left.');
  expect(stderr).toContain('It is not tried again, because that may lock the account.');
  expect(app.requests.filter((one) => one === 'POST /')).toHaveLength(1);
});

test('a trouble that shows in the tab one came from, while a new tab is waited for', async ({ app }) => {
  app.pages['/'] =
    "<button onclick=\"window.open('/blank'); setTimeout(() => { document.body.textContent = 'The session has expired' }, 400)\">Link</button>";
  app.pages['/blank'] = '<p></p>';
  app.write(`${head}trouble: [ { shows: The session has expired, stop: true } ]
chapters:
  - chapter: Link
    screens:
      - { screen: first, open: "{origin}/", steps: [ click: Link ] }
      - { screen: consent, tab: new, shows: Consent }
`);
  const { json } = await app.run('--timeout', '5s');
  expect(json.error).toMatchObject({ code: 'trouble' });
});

test('what a form answered is not sent again by a reload', async ({ app }) => {
  app.pages['/'] = '<form method="post" action="/order"><button>Order</button></form>';
  app.pages['POST /order'] = '<p>The list is not there yet</p>';
  app.pages['GET /order'] = '<p>Ordered</p>';
  app.write(`${head}chapters:
  - chapter: Order
    screens:
      - { screen: first, open: "{origin}/", steps: [ click: Order ] }
      - screen: answer
        shows: not there yet
        steps: [ { reload: } ]
      - { screen: ordered, shows: Ordered }
`);
  const { json } = await app.run();
  expect(json.status).toBe('done');
  expect(app.requests).toEqual(['GET /', 'POST /order', 'GET /order']);
});

test('a page that never ends loading is gone on with when it shows what it must', async ({ app }) => {
  app.pages['/'] = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<h1>Welcome</h1><a href="/next">Next</a>');
  };
  app.pages['/next'] = '<p>Done</p>';
  app.write(`${head}chapters:
  - chapter: Look
    screens:
      - { screen: first, open: "{origin}/", shows: Welcome, steps: [ click: Next ] }
      - { screen: next, shows: Done }
`);
  expect((await app.run()).json.status).toBe('done');
});

test('what somebody else has done is seen also when its list is slow to come', async ({ app }) => {
  app.pages['/'] = `<h1>Accounts</h1><table id="list"></table><button>Grant</button>
    <script>fetch('/rows').then((answer) => answer.text()).then((rows) => { list.innerHTML = rows })</script>`;
  app.pages['/rows'] = (_, response) => void setTimeout(() => response.end('<tr><td>Dropbox</td></tr>'), 1_500);
  app.write(`${head}chapters:
  - { chapter: Go there, screens: [ { screen: accounts, open: "{origin}/", shows: Accounts } ] }
  - chapter: Link
    done_when: { row: Dropbox }
    screens:
      - { screen: link, shows: Accounts, steps: [ { click: Grant, once: true } ] }
`);
  expect((await app.run()).json.status).toBe('done');
  expect(journalOf(app.reports).at(-2)).toMatchObject({ type: 'chapter-done', how: 'already-done' });
});

test('a tab that opens late is seen when it opens, and closed though the tab behind it shows what comes then', async ({
  app,
}) => {
  app.pages['/'] = '<h1>Welcome</h1><a href="/tab" target="_blank">Open</a>';
  app.pages['/tab'] = '<p>In the tab</p>';
  app.write(`${head}chapters:
  - chapter: Look
    screens:
      - { screen: first, open: "{origin}/", shows: Welcome, steps: [ click: Open ] }
      - { screen: tab, tab: new, shows: In the tab, steps: [ close: tab ] }
      - { screen: back, shows: Welcome }
`);
  expect((await app.run()).json.status).toBe('done');
  expect(journalOf(app.reports).flatMap((event) => (event.type === 'screen-shown' ? event.title : []))).toEqual([
    'first',
    'tab',
    'back',
  ]);
});

test('a tab that is closed by hand fails the try, not the run', async ({ app }) => {
  app.pages['/'] = '<h1>Welcome</h1><a href="/tab" target="_blank">Open</a>';
  let opened = 0;
  app.pages['/tab'] = (_, response) => {
    opened += 1;
    response.setHeader('content-type', 'text/html');
    const closes =
      opened === 1 ? '<script>setTimeout(() => { document.body.append("Late"); close(); }, 300)</script>' : '';
    response.end(`<p>In the tab</p>${closes}${opened > 1 ? '<button>Go</button>' : ''}`);
  };
  app.write(`${head}chapters:
  - chapter: Look
    retry: { times: 2 }
    screens:
      - { screen: first, open: "{origin}/", shows: Welcome, steps: [ click: Open ] }
      - { screen: tab, tab: new, shows: In the tab, steps: [ click: Go ] }
`);
  expect((await app.run()).json).toMatchObject({ status: 'done', chapters: [{ tries: 2 }] });
});

test('an ended session leads through the login chapter and on', async ({ app }) => {
  let session = false;
  let looks = 0;
  app.pages['/'] = '<form method="post" action="/enter"><button>Log in</button></form>';
  app.pages['/enter'] = (_, response) => {
    session = true;
    response.writeHead(303, { location: '/list' }).end();
  };
  app.pages['/list'] = (_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(session ? '<h1>List</h1><a href="/item">Item</a>' : 'Your session has ended');
  };
  app.pages['/item'] = (_, response) => {
    looks += 1;
    if (looks === 1) session = false;
    response.setHeader('content-type', 'text/html').end(session ? '<p>The item</p>' : 'Your session has ended');
  };
  app.write(`${head}trouble:
  - { shows: Your session has ended, again: log-in }
chapters:
  - chapter: Log in
    id: log-in
    each_session: true
    screens: [ { screen: log-in, open: "{origin}/", steps: [ click: Log in ] } ]
  - chapter: Item
    screens:
      - { screen: list, shows: List, steps: [ click: Item ] }
      - { screen: item, shows: The item }
`);
  const { json } = await app.run();
  expect(json.chapters).toMatchObject([
    { id: 'log-in', status: 'done', tries: 2 },
    { id: 'Item', status: 'done', tries: 2 },
  ]);
});

/** Signs in when the server gets round to it: what is asked for before that is refused. */
function slowSignIn(app: import('../support/small-app.ts').SmallApp) {
  app.pages['/'] = "<button onclick=\"fetch('/sign-in', {method:'POST'})\">Sign in</button>";
  app.pages['POST /sign-in'] = (_, response) => {
    setTimeout(() => response.setHeader('set-cookie', 'in=1').end('ok'), 700);
  };
  app.pages['/home'] = (request, response) => {
    const said = /in=1/.test(request.headers.cookie ?? '') ? '<h1>Welcome</h1>' : '<h1>Refused</h1>';
    response.setHeader('content-type', 'text/html').end(said);
  };
}

test('what a press has sent is answered before the next address is opened', async ({ app }) => {
  slowSignIn(app);
  app.write(
    `${head}steps: [ { open: "{origin}/" }, { click: Sign in }, { open: "{origin}/home" }, { expect: Welcome } ]\n`,
  );
  expect((await app.run()).json).toMatchObject({ status: 'done' });
});

test('what a press has sent is answered before a link leads away from it', async ({ app }) => {
  app.pages['/'] = `<button onclick="fetch('/save', { method: 'POST' })">Save</button> <a href="/home">Home</a>`;
  app.pages['/home'] = '<h1>Home</h1><p>Welcome</p>';
  let saved = false;
  app.pages['POST /save'] = (request, response) => {
    const saving = setTimeout(() => {
      saved = true;
      response.writeHead(204).end();
    }, 1500);
    request.socket.once('close', () => clearTimeout(saving));
  };
  app.write(`${head}steps: [ { open: "{origin}/" }, { click: Save }, { click: Home }, { expect: Welcome } ]\n`);
  expect((await app.run()).json).toMatchObject({ status: 'done' });
  expect(saved).toBe(true);
});

test('what a page shows before it is answered, and takes back, is not what is expected', async ({ app }) => {
  app.pages['/'] =
    `<button onclick="said.textContent = 'Switched on'; fetch('/on', { method: 'POST' }).then((answer) => {
    if (!answer.ok) said.textContent = 'Switched off' })">Switch on</button><p id="said">Switched off</p>`;
  app.pages['POST /on'] = (_, response) => void setTimeout(() => response.writeHead(500).end(), 400);
  app.write(`${head}steps: [ { open: "{origin}/" }, { click: Switch on }, { expect: Switched on } ]\n`);
  const { json } = await app.run('--timeout', '1s');
  expect(json.error).toMatchObject({ code: 'not-found' });
});

test('where the answer to a press is lost, the next step says so at once', async ({ app }) => {
  app.pages['/'] = '<form method=post action=/grant><button>Grant</button></form>';
  app.pages['/grant'] = (_, response) => void response.destroy();
  app.write(`title: Small
origins: { app: "{origin}" }
chapters:
  - chapter: Grant
    screens:
      - { screen: grant, open: "{origin}/", steps: [ { click: Grant, once: true }, { expect: Granted } ] }
`);
  const { code, json } = await app.run('--timeout', '10m');
  expect(code).toBe(1);
  expect(json.error).toMatchObject({ code: 'connection', message: expect.stringMatching(/ERR_(EMPTY|CONNECTION)/) });
});

test('a press that nothing comes of, because the script of the page fails, is told with its error at the step after it', async ({
  app,
}) => {
  app.pages['/'] = `<script>setTimeout(() => { throw new Error('of before') })</script>
    <button onclick="orders.push(1); location = '/done'">Order</button>`;
  app.write(`${head}steps: [ { open: "{origin}/" }, { click: Order }, { expect: Thank you, timeout: 500ms } ]\n`);
  const { code, json, stderr } = await app.run();
  expect(code).toBe(1);
  const told = 'A script of the page had failed, which may be why: ReferenceError: orders is not defined';
  expect(json.error.hint).toContain(told);
  expect(json.error.hint).not.toContain('of before');
  expect(stderr).toContain(told);
});

test('a screen that does not come, because the script that draws it fails, is told with its errors, a secret among them by its name', async ({
  app,
}) => {
  app.pages['/'] = `<div id=root></div><script>const fail = (one) => setTimeout(() => { throw new Error('no ' + one) });
    fail('s3cret-canary'); fail('chunk'); fail('chunk')</script>`;
  const secret = app.file('pass=s3cret-canary');
  app.write(`${head}inputs: { pass: { type: secret, only_on: app } }\nchapters:
  - chapter: Look
    screens: [ { screen: first, open: "{origin}/", shows: Welcome, steps: [ { fill: Password, with: "\${pass}" } ] } ]
`);
  const { code, json, stdout } = await app.run('--timeout', '1s', '--env-file', secret);
  expect(code).toBe(1);
  expect(json.error).toMatchObject({ code: 'screen-not-shown' });
  expect(json.error.hint).toContain('A script of the page had failed, which may be why: Error: no ‹pass› (and 1 more)');
  expect(stdout + JSON.stringify(journalOf(app.reports))).not.toContain('s3cret-canary');
});
