import { expect, test } from '../support/small-app.ts';

// The answer to a search comes when its list has been used already: everything is drawn anew, with nothing ticked or typed.
const list = `<h1>Members</h1><div id=form><label>Note <input id=n></label> <label>Kept <input id=k></label>
<label><input type=checkbox id=ann> Ann</label></div><p id=out></p><script>
const form = document.getElementById('form'), fresh = form.innerHTML;
document.getElementById('ann').onchange = () => setTimeout(() => {
  form.innerHTML = fresh + '<button onclick="out.textContent = [n.value, k.value, ann.checked]">Add</button>';
  k.value = 'by the page';
}, 100);
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
