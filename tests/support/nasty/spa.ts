import { serve } from './serve.ts';

/** What the service has really done. */
export interface Service {
  saved: { title: string; body: string; owner: string; day: string; tags: string[]; notify: boolean; file: string }[];
  archived: number[];
  saves: number;
}

/*
 * A slow single-page application: an answer that never ends, skeletons, lists whose rows are made anew all the time, a
 * virtual table, twins for phones, portals, toasts over buttons, a sticky header, hand-made controls, and a server that
 * fails the first time.
 */
export async function slowApplication() {
  const service: Service = { saved: [], archived: [], saves: 0 };
  const json = (value: unknown) => ({ type: 'application/json', html: JSON.stringify(value) });
  const site = await serve(async ({ path, query, body }) => {
    if (path === '/endless.js') return { type: 'text/javascript', html: '//', endless: true };
    if (path === '/people')
      return json(['佐藤 一郎', '佐藤 二郎', '鈴木 三郎'].filter((n) => n.includes(query.get('q') ?? '')));
    if (path === '/archive') return json({ ok: service.archived.push(Number(query.get('id'))) });
    if (path === '/save') {
      service.saves += 1;
      if (service.saves === 1) return json({ ok: false });
      service.saved.push({ title: '', ...JSON.parse(Buffer.from([...body.keys()].join(''), 'latin1').toString()) });
      return json({ ok: true });
    }
    return { html: page };
  });
  return { ...site, service };
}

const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>依頼管理</title><meta name="viewport" content="width=device-width">
<style>body{margin:0;font:14px sans-serif} .phone{display:block} @media(min-width:600px){.phone{display:none}} header{position:sticky;top:0;height:64px;background:#fff;border-bottom:1px solid;z-index:5}
 .ske{background:linear-gradient(90deg,#eee,#ddd);height:20px;margin:8px;animation:p 1s infinite} @keyframes p{50%{opacity:.4}} .lay{position:fixed;background:#fff;border:1px solid;z-index:20} .btn{display:inline-block;padding:4px 10px;border:1px solid;cursor:pointer}
 #vt{height:300px;overflow:auto;border:1px solid;position:relative} .r{position:absolute;left:0;right:0;height:40px} .on{background:#36c} .spin{position:fixed;inset:0;background:#fff9;z-index:50}</style>
<header><nav class="phone"><button>依頼を作成</button><button>一覧</button></nav><span class="btn" id="mk">依頼を作成</span> <span class="btn" id="ls">一覧</span> <span id="clock"></span></header><main id="app"></main><div id="portal"></div>
<script src="/endless.js" defer></script>
<script>
const h = (tag, props = {}, ...kids) => { const e = document.createElement(tag); for (const [k, v] of Object.entries(props)) k.startsWith('on') ? e[k] = v : e.setAttribute(k, v); e.append(...kids); return e };
const later = (ms, f) => setTimeout(f, ms); setInterval(() => { clock.textContent = new Date().toISOString() }, 100);
const toast = (x, ms = 1500) => { const t = h('div', { class: 'lay', style: 'right:20px;bottom:20px;padding:20px', role: 'status' }, x); portal.append(t); later(ms, () => t.remove()) };
const skeleton = () => app.replaceChildren(...[1, 2, 3].map(() => h('div', { class: 'ske' })));
onbeforeunload = (e) => { if (dirty) { e.preventDefault(); return '' } }; let dirty = false;
function list() { skeleton(); later(600, () => {
  const done = new Set(); const vt = h('div', { id: 'vt', role: 'grid' }); const pad = h('div', { style: 'height:' + 2000 * 40 + 'px' }); vt.append(pad);
  const draw = () => { const from = Math.floor(vt.scrollTop / 40); for (const r of [...vt.querySelectorAll('.r')]) r.remove();
    for (let i = from; i < from + 9; i++) { const id = i + 1; vt.append(h('div', { class: 'r', role: 'row', style: 'top:' + i * 40 + 'px' }, h('span', { role: 'gridcell' }, '依頼 ' + id + ' '), h('span', { role: 'gridcell' }, done.has(id) ? '保管済み ' : '受付中 '),
      h('span', { class: 'btn', onclick: () => menu(id) }, '⋮ 操作'))) } };
  const menu = (id) => later(200, () => { const m = h('div', { class: 'lay', style: 'left:300px;top:200px' }, h('div', { class: 'btn', onclick: async () => { m.remove(); await fetch('/archive?id=' + id); done.add(id); draw(); toast('保管しました') } }, '保管する'), h('div', { class: 'btn', onclick: () => m.remove() }, '取り消し')); portal.append(m) });
  vt.onscroll = draw; app.replaceChildren(h('h1', {}, '依頼一覧'), vt); draw(); const beat = setInterval(() => vt.isConnected ? draw() : clearInterval(beat), 300) }) }
function form() { skeleton(); later(500, () => { dirty = true; const tags = new Set(); let owner = '', day = '', notify = false, file = '';
  const rich = h('div', { contenteditable: 'true', style: 'min-height:60px;border:1px solid', 'aria-label': '本文' });
  const title = h('input', { placeholder: '件名を入力' });
  const who = h('input', { placeholder: '担当者を検索' }); let wait; who.oninput = () => { clearTimeout(wait); wait = later(300, async () => { const names = await (await fetch('/people?q=' + encodeURIComponent(who.value))).json(); document.querySelector('#sug')?.remove();
    portal.append(h('ul', { id: 'sug', class: 'lay', style: 'left:20px;top:320px;list-style:none' }, ...names.map((n) => h('li', { style: 'cursor:pointer', onmousedown: () => { owner = n; who.value = n; sug.remove() } }, n)))) }) };
  const chip = (n) => h('span', { class: 'btn', role: 'checkbox', 'aria-checked': 'false', onclick: (e) => { const on = !tags.delete(n); if (on) tags.add(n); e.target.setAttribute('aria-checked', on); e.target.classList.toggle('on', on) } }, n);
  const pick = h('input', { type: 'file', style: 'display:none', onchange: () => { file = pick.files[0].name; said.textContent = file } }); const said = h('span');
  const date = h('input', { placeholder: 'YYYY/MM/DD', 'aria-label': '希望日', oninput: () => { day = date.value } });
  const sw = h('div', { role: 'switch', 'aria-checked': 'false', tabindex: '0', style: 'width:40px;height:20px;border:1px solid;display:inline-block', onclick: () => later(100, () => { notify = !notify; sw.setAttribute('aria-checked', notify) }) });
  const save = h('span', { class: 'btn' }, '送信'); let sending = false;
  save.onclick = async () => { if (sending) return; sending = true; const veil = h('div', { class: 'spin' }, '送信中…'); portal.append(veil);
    later(400, async () => { const { ok } = await (await fetch('/save', { method: 'POST', body: JSON.stringify({ title: title.value, body: rich.innerText.trim(), owner, day, tags: [...tags], notify, file }) })).json(); veil.remove(); sending = false;
      if (ok) { dirty = false; app.replaceChildren(h('h1', {}, '受け付けました'), h('p', {}, '依頼を受け付けました。')) } else { const d = h('div', { class: 'lay', role: 'dialog', 'aria-modal': 'true', style: 'left:300px;top:200px;padding:30px' }, h('p', {}, '通信エラーが発生しました'), h('span', { class: 'btn', onclick: () => d.remove() }, '×')); portal.append(d) } }) };
  app.replaceChildren(h('h1', {}, '依頼の作成'), h('div', {}, h('div', {}, '件名'), title), h('div', {}, h('div', {}, '担当者'), who), rich, h('div', {}, h('span', {}, '分類'), chip('障害'), chip('要望'), chip('質問')), date,
    h('div', {}, h('span', {}, '完了を通知'), sw), h('div', {}, h('span', { class: 'btn', onclick: () => pick.click() }, '添付ファイルを選ぶ'), pick, said), h('div', { style: 'height:900px' }), save, h('div', { style: 'height:900px' })); toast('下書きを復元しました', 2500) }) }
mk.onclick = form; ls.onclick = list; skeleton(); later(900, () => app.replaceChildren(h('h1', {}, 'ようこそ')));
</script>`;
