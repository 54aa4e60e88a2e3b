import { unchanged } from '../../src/page/find/rest.ts';
import { registerWords } from '../../src/page/words-engine.ts';
import { expect, test } from '../support/awkward-page.ts';

test('a page is at rest when it shows something, also where all of that is in shadow trees, and not while it is blank', async ({
  show,
}) => {
  await registerWords();
  const open = (page: string) => `<my-page></my-page><script>
customElements.define('my-page', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '${page}'; } });</script>`;
  const worded = await show(open('<style>p { color: red }</style><div><p>Accounts</p></div>'));
  await expect.poll(() => unchanged(worded)).toBeGreaterThan(0);
  const blank = await show(open('<style>p { color: red }</style><div></div>'));
  await expect.poll(() => unchanged(blank)).not.toBeNull();
  expect(await unchanged(blank)).toBe(0);
});
