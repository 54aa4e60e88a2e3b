import { expect, type SmallApp, test } from '../support/small-app.ts';

// The answer to a search comes when its list has been used already: everything is drawn anew, with nothing ticked or typed.
const list = `<h1>Members</h1><div id=form><label>Note <input id=n></label> <label>Kept <input id=k></label>
<label><input type=checkbox id=ann> Ann</label></div><p id=out></p><script>
const form = document.getElementById('form'), fresh = form.innerHTML;
document.getElementById('ann').onchange = () => setTimeout(() => {
  form.innerHTML = fresh + '<button onclick="out.textContent = [n.value, k.value, ann.checked]">Add</button>';
  k.value = 'by the page';
}, 700);
</script>`;

test('a text that the browser itself asks for is given', async ({ app }) => {
  app.pages['/'] =
    `<h1>Users</h1><button onclick="out.textContent = prompt('Name?') + '/' + prompt('Group?')">Create</button><p id=out></p>`;
  app.write(`
title: Create a user
inputs: { name: text }
steps:
  - open: '{origin}/'
  - { click: Create, answer: 'user \${name}' }
  - expect: user sato/user sato
`);
  const { code, stderr } = await app.run('-e', 'name=sato');
  expect(code, stderr).toBe(0);
  expect(stderr).not.toContain('Warning');
});

test('a text to give where the browser asks for none is a failure that says so', async ({ app }) => {
  app.pages['/'] = '<h1>Users</h1><button onclick="ask()">Create</button>';
  app.write(`
title: Create a user
steps:
  - open: '{origin}/'
  - { click: Create, answer: sato }
`);
  const { code, stderr } = await app.run();
  expect(code).toBe(1);
  expect(stderr).toContain('"Create" was pressed, and the browser asked for no text');
});

test('what a page loses by drawing itself anew is entered again before anything is pressed', async ({ app }) => {
  app.pages['/'] = list;
  app.write(`
title: Add a member
steps:
  - open: '{origin}/'
  - { fill: Note, with: first }
  - { fill: Kept, with: mine }
  - check: Ann
  - click: Add
  - expect: 'first,by the page,true'
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
});

test('choices that a page loses by drawing itself anew are made again before anything is pressed', async ({ app }) => {
  app.pages['/'] = `<h1>Members</h1><div id=form><label>Role <select id=r><option>Guest<option>Editor</select></label>
    <fieldset><legend>Notify</legend><label><input type=radio name=n value=mail> Mail</label><label><input type=radio name=n value=none> None</label></fieldset>
    <label><input type=checkbox id=ann> Ann</label></div><p id=out></p><script>
    const form = document.getElementById('form'), fresh = form.innerHTML;
    document.getElementById('ann').onchange = () => setTimeout(() => {
      form.innerHTML = fresh + '<button onclick="out.textContent = [r.value, document.querySelector(&quot;[name=n]:checked&quot;)?.value, ann.checked]">Add</button>';
    }, 700);
  </script>`;
  app.write(`
title: Add a member
steps:
  - open: '{origin}/'
  - { choose: Role, option: Editor }
  - { choose: Notify, option: None }
  - check: Ann
  - click: Add
  - expect: 'Editor,none,true'
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
});

test('what a list adds and then draws anew, or asks for, is not chosen again', async ({ app }) => {
  app.pages['/more'] = 'ok';
  app.pages['/'] = `<h1>Members</h1><div id=form></div><p id=out></p><button id=b hidden>Add</button><script>
    let added = [], asked = 0;
    const draw = () => { form.innerHTML = '<label>Group <select id=g><option>Add a group…<option>Sales<option>Legal</select></label>'
      + '<label>Plan <select id=p><option>Free<option>Paid</select></label>' + added.map((one) => '<p><input value="' + one + '"></p>').join('');
      g.onchange = () => { added.push(g.value); setTimeout(draw, 40); };
      p.onchange = () => { asked++; fetch('/more').then(() => setTimeout(draw, 300)); setTimeout(() => { b.hidden = false }, 900); }; };
    b.onclick = () => { out.textContent = added + ' ' + asked }; draw();
  </script>`;
  app.write(`
title: Add a member
steps:
  - open: '{origin}/'
  - { choose: Group, option: Sales }
  - { choose: Plan, option: Paid }
  - click: Add
  - expect: 'Sales 1'
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
});

test('a field that an editor takes the place of, before anything is typed, is left for the editor', async ({ app }) => {
  // A field that cannot be written in yet is waited for: meanwhile the editor comes.
  app.pages['/'] = `<h1>Page</h1><label for=t>Text</label> <textarea id=t disabled></textarea><div id=e></div><script>
const t = document.getElementById('t');
new IntersectionObserver((_, seen) => seen.disconnect() ?? setTimeout(() => {
  t.style.display = 'none';
  t.nextElementSibling.innerHTML = '<div contenteditable style="min-height:2em"></div>';
}, 600)).observe(t);
</script><button onclick="out.textContent = 'has ' + e.innerText">Save</button><p id=out></p>`;
  app.write(`
title: Write a page
steps:
  - open: '{origin}/'
  - { fill: Text, with: hello }
  - click: Save
  - expect: has hello
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
});

/** What that path answers comes when `/go` is asked for. */
function holdUntilGo(app: SmallApp, path: string): void {
  let held: { end: (text: string) => void };
  app.pages[path] = (_, response) => {
    held = response;
  };
  app.pages['/go'] = (_, response) => {
    response.end();
    held.end('{}');
  };
}

/** The fields are shown before their record has come; it comes once the last one is filled in, a while after that step has ended. */
const late = (comes: string) => `<h1>Member</h1><form id=f onsubmit="return false"><label>Name <input id=n></label>
<label>Note <input id=k value="old note"></label> <label>Role <select id=r><option>Reader<option>Editor</select></label>
<label><input type=checkbox id=m> Mail</label> <label>Kept <input id=w></label></form><p id=out></p><script>
const come = () => {
  f.reset(); w.value = 'by the page';
  f.insertAdjacentHTML('beforeend', '<button onclick="out.textContent = [n.value, k.value, r.value, m.checked, w.value]">Save</button>');
};
let going;
w.oninput = () => { if (w.value === 'mine' && !going) going = setTimeout(() => ${comes}, 700) };
</script>`;

/** The same, with a button, pressed once only, that is dead until the record has come and the fields are filled in. */
const dead = late('come()')
  .replace(
    "f.insertAdjacentHTML('beforeend', '<button onclick=\"out.textContent = [n.value, k.value, r.value, m.checked, w.value]\">Save</button>');",
    'loaded = true; can();',
  )
  .replace(
    '</form>',
    ` <button id=b disabled onclick="out.textContent = presses === 1 ? [n.value, k.value, r.value, m.checked, w.value] : 'pressed too often'">Save</button></form>`,
  )
  .replace(
    'let going',
    'let loaded = false, presses = 0; addEventListener("pointerdown", ({ target }) => { presses += Number(target === b) }, true); const can = () => { b.disabled = !loaded || !n.value }; n.oninput = can; let going',
  )
  .replace('700)', '900)');

for (const [from, page] of [
  ['is waited for by its button', dead],
  ['is asked for', late(`navigator.sendBeacon('/go')`).replace('let going', `fetch('/record').then(come); let going`)],
  ['comes by itself', late('come()')],
] as const)
  test(`what a record that ${from} empties or puts back in the same fields is entered again`, async ({ app }) => {
    app.pages['/'] = page;
    holdUntilGo(app, '/record');
    app.write(`
title: Change a member
steps:
  - open: '{origin}/'
  - { fill: Name, with: Ann }
  - { fill: Note, with: new note }
  - { choose: Role, option: Editor }
  - check: Mail
  - { fill: Kept, with: mine }
  - click: Save
  - expect: 'Ann,new note,Editor,true,by the page'
`);
    const { code, stderr } = await app.run();
    expect(code, stderr).toBe(0);
    expect(stderr.match(/“(Name|Note|Role|Mail)”. It was entered again/g)).toHaveLength(4);
  });

test('what a page empties because it was entered is not entered again', async ({ app }) => {
  app.pages['/'] = `<h1>Parcels</h1><p><label>Search <input id=s></label> <i id=found></i></p>
<p><span id=tags></span><label>Tag <input id=t></label></p><p><span id=words></span><label>Keywords <input id=k></label></p>
<p><i>red</i> <label>Colours <input id=r></label></p><p><label>Code <input id=c></label></p>
<p><label>Owner <input id=o></label></p><p id=out></p><script>
const log = [], note = (what) => log.push(what + ':' + (event.target.value ?? ''));
for (const one of [s, t, c, o]) one.oninput = () => note(one.id);
s.onkeydown = (e) => { if (e.key === 'Enter') { found.textContent = s.value; s.value = '' } };
t.onblur = () => { if (t.value) tags.insertAdjacentHTML('beforeend', '<b>' + t.value + '</b>'); t.value = '' };
k.onblur = () => { words.innerHTML = k.value.split(/[,、]/).map((one) => '<b>' + one + ' <i>×</i></b>').join(''); k.value = '' };
o.onchange = () => { o.value = '' };
r.onchange = () => { r.value = '' };
c.addEventListener('input', async () => {
  if (c.value !== '12') return;
  await fetch('/check');
  await new Promise((over) => setTimeout(over, 100));
  c.value = ''; out.innerHTML = '<button>Ship</button>'; out.firstChild.onclick = () => out.textContent = log.filter((one) => /ab|cd|12|ef/.test(one)).join();
});
</script>`;
  app.pages['/check'] = '';
  app.write(`
title: Ship
steps:
  - open: '{origin}/'
  - { fill: Search, with: ab }
  - press: Enter
  - { fill: Tag, with: cd }
  - { fill: Keywords, with: '社内、掲示板,x' }
  - { fill: Colours, with: 'red, blue' }
  - { fill: Owner, with: ef }
  - { fill: Code, with: 12 }
  - click: Ship
  - expect: 's:ab,t:cd,o:ef,c:12'
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
  // What became a tag stands beside its field.
  expect(stderr.match(/“[^”]*”. It was not entered again/g)).toEqual(
    ['Colours', 'Owner', 'Code'].map((field) => `“${field}”. It was not entered again`),
  );
});

test('a field that is emptied again on purpose stays empty, and nothing is told of it', async ({ app }) => {
  app.pages['/'] =
    `<h1>Search</h1><label>Name <input id=n></label><label><input type=checkbox id=a> All</label><button onclick="out.textContent = 'found ' + n.value + a.checked">Find</button><p id=out></p>`;
  app.write(`
title: Search
steps:
  - open: '{origin}/'
  - { fill: Name, with: sato }
  - check: All
  - { fill: Name, with: '' }
  - { check: All, off: true }
  - click: Find
  - expect: found false
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
  expect(stderr).not.toContain('took back');
});

test('what a page saves at once is saved before the next is ticked', async ({ app }) => {
  let kept: Record<string, unknown> = {};
  app.pages['/'] = `<h1>Sharing</h1><label><input type=checkbox id=links> Allow links</label>
<label><input type=checkbox id=mail> Send mail</label> <button onclick="show()">Show</button><p id=out></p><script>
for (const field of document.querySelectorAll('input'))
  field.onchange = () => fetch('/save', { method: 'POST', body: JSON.stringify({ [field.id]: true }) });
const show = async () => { out.textContent = await (await fetch('/kept')).text(); };
</script>`;
  // A server that reads all settings, and writes all of them a while later.
  app.pages['/save'] = (request, response) => {
    const before = kept;
    request.on('data', (changed) =>
      setTimeout(() => {
        kept = { ...before, ...JSON.parse(String(changed)) };
        response.end();
      }, 500),
    );
  };
  app.pages['/kept'] = (_, response) => void response.end(Object.keys(kept).sort().join(' '));
  app.write(`
title: Share
steps:
  - open: '{origin}/'
  - check: Allow links
  - check: Send mail
  - click: Show
  - expect: links mail
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
});

test('ticks that a page takes back for a reason are not set again', async ({ app }) => {
  app.pages['/'] =
    `<h1>Rules</h1><p><label><input type=checkbox id=a> Alerts</label> <label><input type=checkbox id=x> Own</label>
<label><input type=checkbox id=y> Shared</label></p><p><label><input type=radio name=p id=p1> Daily</label> <label><input type=radio name=p id=p2> Weekly</label></p>
<p><label>Note <input id=n></label></p><p id=out></p><script>
const log = [];
for (const one of document.querySelectorAll('input')) one.addEventListener('change', () => log.push(one.id));
n.oninput = () => navigator.sendBeacon('/go');
a.onchange = async () => { await fetch('/refused'); await new Promise((over) => setTimeout(over, 100)); a.checked = false; out.innerHTML = '<button>Go</button>'; out.firstChild.onclick = () => out.textContent = log };
y.onclick = () => { x.checked = false };
</script>`;
  holdUntilGo(app, '/refused');
  app.write(`
title: Rules
steps:
  - open: '{origin}/'
  - check: Own
  - check: Shared
  - check: Daily
  - check: Weekly
  - check: Alerts
  - { fill: Note, with: seen }
  - click: Go
  - expect: 'x,y,p1,p2,a,n'
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
  expect(stderr.match(/“[^”]*”. It was (not )?entered again/g)).toEqual(['“Alerts”. It was not entered again']);
});
