import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaptureFacts } from '../../src/engine/record/events.ts';
import { expect, test } from '../support/shared-browser.ts';
import { type Page, type SmallSite, serveSite } from '../support/small-site.ts';
import { startTejun, type TejunResult } from '../support/tejun.ts';

let site: SmallSite;
let joining: NodeJS.ProcessEnv;
test.beforeEach(({ joins }) => {
  joining = joins;
});
test.afterEach(() => site.close());

/** Runs the screens of a runbook against the pages, which open at `start`; in a browser of its own where something is done to it `meanwhile`. */
async function walk(
  pages: Record<string, Page>,
  screens: string,
  meanwhile?: (child: { pid: number; kill: (signal: NodeJS.Signals) => void }, site: SmallSite) => Promise<void>,
  flags: string[] = [],
): Promise<TejunResult & { told: (type: string) => { [key: string]: unknown }[] }> {
  site = await serveSite(pages);
  const folder = mkdtempSync(join(tmpdir(), 'tejun-test-'));
  const path = join(folder, 'small.runbook.yaml');
  const yaml = `title: Small\nchapters:\n  - chapter: Only\n    screens:\n${screens.replace(/^/gm, '      ')}`;
  writeFileSync(path, yaml.replace(/\{(\w+)\}/g, `${site.origin}/$1`));
  const arguments_ = [
    'run',
    path,
    '--json',
    '--lang',
    'en',
    '--timeout',
    '10s',
    '--out',
    join(folder, 'reports'),
    ...flags,
  ];
  const { child, result } = startTejun(arguments_, folder, meanwhile ? {} : joining);
  await meanwhile?.({ pid: child.pid!, kill: (signal) => void child.kill(signal) }, site);
  const done = await result;
  const journal = readFileSync(join(done.json.reportDir, 'journal.jsonl'), 'utf8').trim().split('\n');
  const entries = journal.map((line) => JSON.parse(line));
  return { ...done, told: (type) => entries.filter((entry) => entry.type === type) };
}

/** All processes below this one, with their command lines. */
function processesBelow(pid: number): { pid: number; command: string }[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' });
  const children = stdout.split('\n').flatMap((line) => {
    const [, id, command] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
    return id ? [{ pid: Number(id), command: command! }] : [];
  });
  return children.flatMap((child) => [child, ...processesBelow(child.pid)]);
}

for (const later of [0, 400])
  test(`a pop-up begins empty, goes to another origin, and closes itself after ${later} ms`, async () => {
    const { code, json } = await walk(
      {
        start: `<h1>Services</h1><a href="javascript:void 0" onclick="go()">Connect</a><p id=said></p><script>
        function go() { const tab = open('about:blank'); setTimeout(() => { tab.location = '{other}/consent'; }, 200); }
        addEventListener('focus', () => { said.textContent = 'Connected'; });</script>`,
        consent: '<h1>Consent</h1><button onclick="location=\'/thanks\'">Allow</button>',
        thanks: `<h1>Thank you, this window closes</h1><script>setTimeout(() => close(), ${later})</script>`,
      },
      `
- screen: services
  open: "{start}"
  steps: [{ click: Connect }]
- screen: consent
  tab: new
  steps: [{ click: Allow }]
- screen: thanks
  shows: Thank you, this window closes
  steps: [{ close: tab }]
- screen: connected
  shows: Services
  steps: [{ expect: Services }]`,
    );
    expect({ code, error: json.error }).toEqual({ code: 0, error: undefined });
  });

test('the dialogs of the browser are answered and put on record', async () => {
  const { code, json, told } = await walk(
    {
      start: `<h1>Orders</h1><form action=/ordered onsubmit="return confirm('Really?')"><input name=note aria-label=Note><button>Order</button></form>
        <script>setTimeout(() => alert('Welcome'), 0); onbeforeunload = (event) => event.preventDefault();</script>`,
      ordered: '<h1>Ordered</h1>',
    },
    `
- screen: orders
  open: "{start}"
  shows: Orders
  steps: [{ fill: Note, with: soon }, { click: Order }]
- screen: ordered
  shows: Ordered`,
  );
  expect({ code, error: json.error }).toEqual({ code: 0, error: undefined });
  expect(told('dialog')).toMatchObject([
    { kind: 'alert', message: 'Welcome' },
    { kind: 'confirm', message: 'Really?', answer: 'accept' },
    { kind: 'beforeunload' },
  ]);
});

/** A process that only waits for its parent to take note of its end is not. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z\s]/.test(stdout);
}

test('a page that never settles is walked like any other', async () => {
  const { code, json } = await walk(
    {
      start: `<style>@keyframes turn{to{rotate:1turn}}</style><h1>Status <i style="display:inline-block;animation:turn 1s infinite">*</i></h1>
        <p id=clock></p><button onclick="location='/done'">Continue</button>
        <script>setInterval(() => { clock.textContent = Math.random(); clock.append(document.createElement('b')); }, 16); fetch('/never')</script>`,
      never: null,
      done: '<h1>Done</h1><img src="/never">',
    },
    `
- screen: status
  open: "{start}"
  shows: Status
  steps: [{ click: Continue }]
- screen: done
  shows: Done`,
  );
  expect({ code, error: json.error }).toEqual({ code: 0, error: undefined });
});

const waiting = `
- screen: first
  open: "{start}"
  steps: [{ click: Send }]
- screen: second
  shows: Sent`;
const sending = { start: '<button onclick="location=\'/sent\'">Send</button>', sent: null };

test('a screen that is known by what is in a row, far down in a list that draws only the rows in sight', async () => {
  const { code, json } = await walk(
    {
      start: `<h1>People</h1><div id=v style="height:200px;overflow:auto"><div id=i style="position:relative;height:4000px"></div></div><p id=said></p><script>
        const row = (n) => '<div style="position:absolute;left:0;right:0;height:40px;top:' + n * 40 + 'px"><span>Person ' + n + '</span> <button onclick="said.textContent=\\'Reset of ' + n + '\\'">Reset</button></div>';
        const draw = () => { const at = Math.floor(v.scrollTop / 40); i.innerHTML = [0, 1, 2, 3, 4, 5].map((n) => row(at + n)).join(''); };
        v.onscroll = draw; draw();</script>`,
    },
    `
- screen: people
  open: "{start}"
  steps:
    - { click: Reset, in: { row: Person 80 } }
    - expect: Reset of 80`,
  );
  expect({ code, error: json.error }).toEqual({ code: 0, error: undefined });
});

test('a browser that dies is a failed step with an ended journal', async () => {
  const { code, json, told } = await walk(sending, waiting, async ({ pid }, { asked }) => {
    await asked('sent');
    for (const { pid: one, command } of processesBelow(pid)) if (/chrom/i.test(command)) process.kill(one, 'SIGKILL');
  });
  expect({ code, status: json.status, error: json.error.code }).toEqual({
    code: 1,
    status: 'failed',
    error: 'browser-died',
  });
  expect(told('run-ended')).toMatchObject([{ status: 'failed', exitCode: 1 }]);
});

test('Ctrl-C closes the browser, completes the journal, and can be resumed', async () => {
  let below: { pid: number }[] = [];
  const { code, json, told } = await walk(sending, waiting, async ({ pid, kill }, { asked }) => {
    await asked('sent');
    below = processesBelow(pid);
    kill('SIGINT');
  });
  expect({ code, status: json.status }).toEqual({ code: 130, status: 'interrupted' });
  expect(told('run-ended')).toMatchObject([{ status: 'interrupted', exitCode: 130 }]);
  expect(below.length).toBeGreaterThan(0);
  await expect.poll(() => below.filter(({ pid }) => isAlive(pid))).toEqual([]);
});

test('a page that does not fit: a picture of the moment, and of what scrolls away; what was sought, what is there', async () => {
  const { code, json, told } = await walk(
    {
      start: `<h1>Accounts</h1><label>Name <input></label><label>Mail <input></label><button>Add account</button><a href="/help">Help</a>
        <input type=checkbox aria-label=News style="position:absolute;left:9px;top:786px"><p style="height:2000px"></p><p>Terms`,
    },
    `
- screen: accounts
  open: "{start}"
  shows: Accounts
  steps: [{ expect: Terms }, { fill: Name, with: a }, { fill: Mail, with: b }, { check: News }, { click: Add service, timeout: 1s }]`,
  );
  expect(code).toBe(1);
  expect(json.error.message).toMatch(/Add service/);
  expect(json.error.where).toMatchObject({
    path: expect.stringMatching(/small\.runbook\.yaml$/),
    line: 9,
    column: 105,
  });
  expect(JSON.stringify(told('step-failed'))).toContain('Add account');
  expect(told('captured').at(-1)).toMatchObject({ capture: { moment: 'failed' } });
  const mail = {
    step: 2,
    role: 'textbox',
    box: [expect.any(Number), expect.closeTo(70, -2), expect.any(Number), expect.any(Number)],
  };
  expect(told('captured')).toContainEqual(
    expect.objectContaining({ capture: expect.objectContaining({ marks: expect.arrayContaining([mail]) }) }),
  );
  const captures = told('captured').map((event) => (event as { capture: CaptureFacts }).capture);
  const terms = captures.flatMap(({ marks, viewport }) =>
    marks.filter(({ step, box }) => step === 0 && box[1] < viewport.height),
  );
  expect(terms).not.toEqual([]);
  expect(readFileSync(join(json.reportDir, 'report.html'), 'utf8')).toContain('Add account');
});

test('what is pressed next is not what still stands there of the list that was left', async () => {
  let answer = (_html: string) => {};
  const { code } = await walk(
    {
      start: `<button onclick="go()">Users</button><main id=m><button onclick="said.textContent = 'device made'">Add</button></main><p id=said></p>
      <script>async function go() { m.innerHTML = await (await fetch('/users')).text(); }</script>`,
      users: new Promise((resolve) => {
        answer = resolve;
      }),
    },
    `
- screen: devices
  open: "{start}"
  steps: [{ click: Users }, { click: Add }, { expect: user made }]`,
    async (_child, { asked }) => {
      await asked('users');
      setTimeout(() => answer(`<button onclick="said.textContent = 'user made'">Add</button>`), 400);
    },
  );
  expect(code).toBe(0);
});

test('what is filled in next is not what lies below a dialog that fades in once its answer has come', async () => {
  let answer = (_html: string) => {};
  const { code, stderr } = await walk(
    {
      start: `<style>#veil{position:fixed;inset:0;background:#000;opacity:0;transition:opacity .2s}#veil.in{opacity:.5}
      #box{position:fixed;inset:80px;background:#fff;display:none;opacity:0;transition:opacity .3s}</style>
      <button onclick="go()">Add</button><table><tr><td><label>Name <input id=filter></label></td></tr></table><div id=veil hidden></div><div id=box role=dialog aria-modal=true></div>
      <script>
        async function go() {
          box.innerHTML = await (await fetch('/form', { method: 'POST' })).text();
          veil.hidden = false;
          veil.offsetHeight;
          veil.className = 'in';
          veil.ontransitionend = () => { box.style.display = 'block'; box.offsetHeight; box.style.opacity = 1; };
        }
        function save() { box.textContent = 'Saved: ' + filter.value + ', ' + own.value; }
      </script>`,
      form: new Promise((resolve) => {
        answer = resolve;
      }),
    },
    `
- screen: people
  open: "{start}"
  steps: [{ click: Add }, { fill: Name, with: Hanako }, { click: Save }, { expect: 'Saved: , Hanako' }]`,
    async (_child, { asked }) => {
      await asked('form');
      setTimeout(() => answer('<label>Name <input id=own></label><button onclick="save()">Save</button>'), 400);
    },
  );
  expect(code, stderr).toBe(0);
});

test('what is chosen next is not what still stands in a list that the last choice fetches anew', async () => {
  let answer = (_html: string) => {};
  const { code, stderr } = await walk(
    {
      start: `<label>Country <select id=c onchange="go()"><option>Here<option>There</select></label>
      <label>Office <select id=o><option>None<option value=here>Main</select></label><button onclick="said.textContent = 'Saved ' + o.value">Save</button><p id=said></p>
      <script>async function go() { o.innerHTML = await (await fetch('/offices')).text(); }</script>`,
      offices: new Promise((resolve) => {
        answer = resolve;
      }),
    },
    `
- screen: office
  open: "{start}"
  steps: [{ choose: Country, option: There }, { choose: Office, option: Main }, { click: Save }, { expect: Saved there }]`,
    async (_child, { asked }) => {
      await asked('offices');
      setTimeout(() => answer('<option>None<option value=there>Main'), 600);
    },
  );
  expect(code, stderr).toBe(0);
});

test('what the page before has too is not pressed there while what the last press has begun is under way', async () => {
  const answers = new Map<string, (text: string) => void>();
  const later = (path: string) => new Promise<string>((resolve) => answers.set(path, resolve));
  const { code, stderr } = await walk(
    {
      start: `<main id=m><button onclick="go(save)">Save</button><button onclick="early()">Confirm</button></main>
      <script>
        const save = async () => (await fetch('/saved', { method: 'POST' })).text();
        const ask = async () => (await fetch('/asked')).text();
        const load = () => new Promise((show) => document.head.append(Object.assign(document.createElement('script'), { src: '/loaded', show })));
        const early = () => { document.body.textContent = 'Too early'; };
        let last;
        async function go(bring) {
          if (bring === last) return early();
          m.innerHTML = await (last = bring)();
        }
      </script>`,
      saved: later('saved'),
      asked: later('asked'),
      loaded: later('loaded'),
    },
    `
- { screen: name, open: "{start}", steps: [{ click: Save }] }
- { screen: sure, steps: [{ click: Confirm }] }
- { screen: list, steps: [{ click: Confirm }, { click: Add }, { expect: Finished }] }`,
    async (_child, { asked }) => {
      const views: [path: string, after: number, text: string][] = [
        ['saved', 1_400, '<button onclick="go(ask)">Confirm</button>'],
        ['asked', 1_400, '<button onclick="go(load)">Confirm</button><button onclick="early()">Add</button>'],
        ['loaded', 500, "document.currentScript.show('<button onclick=\"m.append(\\'Finished\\')\">Add</button>')"],
      ];
      for (const [path, after, text] of views) void asked(path).then(() => setTimeout(answers.get(path)!, after, text));
    },
  );
  expect(code, stderr).toBe(0);
});

/** Plain words, and what a press on them does after a while. */
const plain = (does: string) => `<div>Settings</div><div><span id=words>Archive</span></div><p id=said></p>
<script>document.addEventListener('click', ({ target }) => { if (target.id === 'words') setTimeout(() => { ${does} }, 300); });</script>`;

for (const [what, does] of [
  ['changes the page', "said.textContent = 'done'"],
  ['asks for something', "fetch('/other')"],
  ['leads elsewhere', "location.hash = '#archive'"],
  ['asks the person', "confirm('Sure?')"],
])
  test(`plain words are pressed where that ${what}`, async () => {
    const steps = '\n- { screen: start, open: "{start}", steps: [{ click: Archive }] }';
    const { code, stderr } = await walk({ start: plain(does!), other: '' }, steps);
    expect(code, stderr).toBe(0);
  });

test('a press on plain words that nothing comes of is a failure that says so', async () => {
  const steps = '\n- { screen: start, open: "{start}", steps: [{ click: Settings }] }';
  const { code, stderr } = await walk({ start: plain('') }, steps);
  expect(code).toBe(1);
  expect(stderr).toContain('Nothing came of pressing "Settings": it is plain text');
});

for (const [what, inFrame, inPage, step] of [
  [
    'a list',
    '<button aria-haspopup=listbox aria-label=Language>Please select</button>',
    '<select aria-label=Language onchange="said.textContent = value"><option><option>French</select>',
    'choose: Language, option: French',
  ],
  [
    'a box to tick',
    '<label><input type=checkbox> Agree</label>',
    '<label><input type=checkbox onclick="said.textContent = this.checked"> Agree</label>',
    'check: Agree',
  ],
])
  test(`${what} whose frame goes away under the mouse is operated in the page that takes its place`, async () => {
    const start = `<h1>Console</h1><p id=said></p><div id=main><iframe src="/part"></iframe></div><script>
      onmessage = () => { main.innerHTML = ${JSON.stringify(inPage)}; };</script>`;
    const part = `${inFrame}<script>document.onmouseover = () => parent.postMessage(1, '*')</script>`;
    const said = step!.startsWith('choose') ? 'French' : 'true';
    const steps = `\n- { screen: start, open: "{start}", steps: [{ ${step} }, { expect: "${said}" }] }`;
    const { code, stderr } = await walk({ start, part }, steps);
    expect(code, stderr).toBe(0);
  });

/** A node of a tree that its click chooses, and whose menu a right click opens after a while, if it has one. */
const node = (opens: string) => `<ul role=tree><li role=treeitem id=node>Orders</li></ul><p id=said></p>
<script>node.onclick = () => { said.textContent = 'chosen' }; node.oncontextmenu = (e) => { e.preventDefault(); setTimeout(() => { ${opens} }, 300); };</script>`;
const rightClick = '\n- { screen: start, open: "{start}", steps: [{ click: Orders, button: right }] }';

test('a right click brings the menu', async () => {
  const opens = "document.body.insertAdjacentHTML('beforeend', '<ul role=menu><li role=menuitem>Rename</ul>')";
  const { code, stderr } = await walk({ start: node(opens) }, rightClick);
  expect(code, stderr).toBe(0);
});

test('a right click that nothing comes of is a failure that says so', async () => {
  const { code, stderr } = await walk({ start: node('') }, rightClick);
  expect(code, stderr).toBe(1);
  expect(stderr).toContain('Nothing came of right-clicking "Orders": the page has no menu there');
});

test('a right click on what `css` names may do something unseen', async () => {
  const steps = '\n- { screen: start, open: "{start}", steps: [{ click: Orders, css: "#node", button: right }] }';
  const { code, stderr } = await walk({ start: node('') }, steps);
  expect(code, stderr).toBe(0);
});

test('a sign-in that is not asked for is passed over, and the page behind it opened', async () => {
  const { code, stderr } = await walk(
    { start: '<p>Welcome back', home: '<h1>Home</h1>' },
    `
- { screen: log-in, open: "{start}", optional: true, shows: Password, steps: [{ click: Log in }] }
- { screen: home, open: "{home}", shows: Home }`,
  );
  expect(code, stderr).toBe(0);
});

test('a menu that is open already is left open, and what a message said is pictured before the menu is used again', async () => {
  const { json, told } = await walk(
    {
      start: `<h1>Console</h1><div><div id=head onclick="said.textContent = ''; sub.dataset.open ^= 1; setTimeout(() => { sub.hidden = !+sub.dataset.open }, 80)">Admin</div>
        <div id=sub data-open=0 hidden><div onclick="said.textContent = 'Accounts listed'">Accounts</div><div onclick="ready.textContent = 'Synchronised'">Users</div></div></div>
        <p id=said></p><p id=ready></p>`,
    },
    `
- screen: console
  open: "{start}"
  steps:
    - click: Admin
    - click: Accounts
    - expect: Accounts listed
    - { wait: Synchronised, every: 1s, for: 5s, look: [ click: Admin, click: Users ] }
`,
  );
  expect(json.error).toBeUndefined();
  const marks = told('captured').flatMap(({ capture }) => (capture as { marks: { step: number }[] }).marks);
  expect(marks.map(({ step }) => step)).toContain(2);
});

test('a press is not done again where it put something else in the place of what it shut', async () => {
  const { json } = await walk(
    {
      start: `<h1>Account</h1><p>Pressed <b id=times>0</b></p>
        <button type=button onclick="times.textContent++; one.hidden = true; two.hidden = false; setTimeout(() => two.innerHTML = '<label>Name <input></label>', 1500)">Next</button>
        <div id=one><p>Name</p></div><div id=two hidden><p>Loading</p></div>`,
    },
    `
- screen: account
  open: "{start}"
  steps:
    - click: Next
    - { fill: Name, with: Sato }
    - expect: Pressed 1
`,
  );
  expect(json.error).toBeUndefined();
});

test('in pictures for a manual, a field is scrolled out from under the bar below it', async () => {
  const { told } = await walk(
    {
      start: `<body style="margin:0"><div style="height:300px;position:relative"><div style="height:300px;overflow:auto"><h1>Form</h1><p style="height:150px"></p>
        <label>Remark <input style="height:40px"></label><p style="height:90px"></div><div style="position:absolute;bottom:0;height:90px;width:100%;background:#eee"><button>Save</button></div></div>`,
    },
    `
- screen: form
  open: "{start}"
  steps: [{ fill: Remark, with: a }, { click: Save }]`,
    undefined,
    ['--scale', '2'],
  );
  const { marks } = told('captured').at(-1)!.capture as { marks: { box: number[] }[] };
  expect(marks[0]!.box[1]! + marks[0]!.box[3]!).toBeLessThan(210);
});
