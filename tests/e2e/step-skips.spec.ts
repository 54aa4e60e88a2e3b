import { expect, test } from '../support/small-app.ts';

const page = `<title>Profile</title><h1>Profile</h1>
<label>Name <input id=n></label> <label>Nickname <input id=k></label>
<label><input type=checkbox id=news> News</label> <label><input type=checkbox id=beta> Beta</label>
<button onclick="out.textContent = JSON.stringify([n.value, k.value, news.checked, beta.checked])">Save</button>
<p id=out></p>`;

const runbook = `
title: Fill in a profile
inputs:
  name: text
  nickname: { type: text, optional: true }
  extras: { type: list, default: [] }
  news: { type: boolean, default: false }
  beta: { type: boolean, default: false }
steps:
  - open: "{origin}/"
  - { fill: Name, with: "\${name}" }
  - { fill: Nickname, with: "\${nickname}" }
  - check: \${extras}
  - { check: News, when: "\${news}" }
  - { check: Beta, when: "\${beta}" }
  - { click: Delete, when: Delete }
  - click: Save
  - expect: '["Ann","",true,false]'
`;
const unasked = `  - { ask: Code, as: code, when: Never }
  - { fill: Name, with: "\${code}" }
`;

test('a step whose input was left out, or whose condition says no, is skipped with its reason', async ({ app }) => {
  app.pages['/'] = page;
  const values = ['-e', 'name=Ann', '-e', 'news=true'];
  app.write(runbook);
  const { code, stderr } = await app.run(...values);
  app.write(runbook + unasked);
  const later = await app.run(...values);
  // Something was started by then.
  expect(later.code, later.stderr).toBe(1);
  expect(later.stderr).toContain('the step that asks for it (`ask`) was not done before');
  expect(later.stderr).toContain('small.runbook.yaml:20:7');
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('- Enter “Nickname”. (no nickname is given)');
  expect(stderr).toContain('- Nothing to tick. (no extras is given)');
  expect(stderr).toContain('- Tick “Beta”. (its condition does not hold)');
  expect(stderr).toContain('- Click “Delete”. (its condition does not hold)');
  expect(stderr).not.toContain('「」');
  expect(stderr).not.toContain('${');
});

test('what has been done is seen also where its page is blank for a while', async ({ app }) => {
  app.pages['/'] =
    `<div id=root></div><script>setTimeout(() => { root.innerHTML = '<h1>Accounts</h1><p>Linked</p><button onclick="fetch(\\'/link\\', { method: \\'POST\\' })">Link</button>'; }, 700)</script>`;
  app.write(`
title: Link
chapters:
  - chapter: Link
    done_when: { shows: Linked, look: [ { open: '{origin}/' } ] }
    screens:
      - { screen: accounts, open: '{origin}/', shows: Accounts, steps: [ { click: Link } ] }
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
  expect(app.requests).not.toContain('POST /link');
});

test('the condition of a step is looked at when what was asked for before has come', async ({ app }) => {
  app.pages['/part'] = (_, response) =>
    void setTimeout(() => response.end('<button onclick="out.textContent = 1">Add</button>'), 700);
  app.pages['/'] =
    `<a href="#list" onclick="fetch('/part').then((r) => r.text()).then((t) => { box.innerHTML = t })">List</a><div id=box></div><p id=out></p>`;
  app.write(`
title: Add
steps:
  - open: "{origin}/"
  - click: List
  - { click: Add, when: Add }
  - { click: Remove, when: Remove }
  - expect: "1"
`);
  const { code, stderr } = await app.run();
  expect(code, stderr).toBe(0);
  expect(stderr).not.toContain('Click “Add”. (its condition does not hold)');
  expect(stderr).toContain('- Click “Remove”. (its condition does not hold)');
});
