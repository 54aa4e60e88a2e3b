import type { Page } from 'playwright';

/** What was done to a page, as a reader would tell it. */
export interface Injected {
  kind: string;
  /** Words of the element that was changed. */
  name: string;
  after?: string;
}

export const changeKinds = [
  'rename-button',
  'rename-link',
  'rename-label',
  'rename-heading',
  'rename-text',
  'rename-placeholder',
  'rename-option',
  'remove-button',
  'remove-text',
  'remove-field',
  'add-button',
  'add-text',
  'add-field',
  'banner',
  'button-to-link',
  'link-to-button',
  'disable-button',
  'disable-field',
  'require-field',
  'move-button',
  'move-container',
  'reorder',
  'restyle-button',
  'restyle-all',
  'grow-text',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Changes the page as a vendor would; null when it has nothing to change so. `turn` picks among what fits. */
export function inject(page: Page, kind: ChangeKind, turn: number): Promise<Injected | null> {
  return page.evaluate(change, { kind, turn });
}

/** In the page. */
function change({ kind, turn }: { kind: string; turn: number }): Injected | null {
  const wordsOf = (e: Element) =>
    ((e as HTMLElement).innerText || (e as HTMLInputElement).value || '').replace(/\s+/g, ' ').trim();
  const seen = (e: Element) => {
    const box = e.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return (
      box.width > 8 &&
      box.height > 8 &&
      box.bottom < innerHeight &&
      box.right <= innerWidth &&
      (top === e || e.contains(top)) &&
      e.checkVisibility()
    );
  };
  // Each part of a page is changed once.
  const touched = (window as unknown as { touched?: Element[] }).touched?.filter((e) => e.isConnected) ?? [];
  const isFresh = (e: Element) => !touched.some((one) => one.contains(e) || e.contains(one));
  const touch = <E extends Element | undefined>(e: E): E => {
    if (e) (window as unknown as { touched?: Element[] }).touched = [...touched, e];
    return e;
  };
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter((e) => seen(e) && isFresh(e));
  const pick = <E extends Element>(list: E[]): E | undefined => touch(list[turn % Math.max(1, list.length)]);
  const isOnly = (e: Element) =>
    wordsOf(e).length > 1 &&
    !/\d{3}/.test(wordsOf(e)) &&
    all('*').filter((other) => wordsOf(other) === wordsOf(e) && !other.contains(e) && !e.contains(other)).length === 0;
  const buttons = () => all('button,[role=button],input[type=submit],a.btn').filter(isOnly);
  const links = () => all('a[href]').filter((e) => isOnly(e) && !e.matches('.btn'));
  const texts = () =>
    all('p,td,li,span,div').filter(
      (e) =>
        e.children.length === 0 &&
        isOnly(e) &&
        !e.closest('a,button,label,h1,h2,h3,h4,[role=button],[onclick]') &&
        getComputedStyle(e).cursor !== 'pointer',
    );
  const fields = () =>
    all('input:not([type]),input[type=text],input[type=email],input[type=search],input[type=password]').filter(
      (e) => labelOf(e) !== '',
    );
  const setWords = (e: Element, words: string) => {
    if (e instanceof HTMLInputElement) e.value = words;
    const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    let first = true;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!/\S/.test((node as Text).data)) continue;
      (node as Text).data = first ? words : '';
      first = false;
    }
    if (e.getAttribute('aria-label')) e.setAttribute('aria-label', words);
  };
  const other = (words: string) =>
    /[ぁ-んァ-ヶ一-龠]/.test(words)
      ? `${['新しい', '別の', '次の'][turn % 3]}${words.slice(0, 2)}設定`
      : `${['Manage', 'Open', 'Review'][turn % 3]} ${words.split(' ')[0]} now`;
  const rename = (e: Element | undefined): Injected | null => {
    if (!e) return null;
    const name = wordsOf(e);
    const after = other(name);
    setWords(e, after);
    return { kind: 'renamed', name, after };
  };
  const labelOf = (e: Element) =>
    (
      wordsOf((e as HTMLInputElement).labels?.[0] ?? e) ||
      e.getAttribute('aria-label') ||
      (e as HTMLInputElement).placeholder
    ).slice(0, 60);
  switch (kind) {
    case 'rename-button':
      return rename(pick(buttons()));
    case 'rename-link':
      return rename(pick(links()));
    case 'rename-label':
      return rename(pick(all('label').filter(isOnly)));
    case 'rename-heading':
      return rename(pick(all('h1,h2,h3,h4,legend').filter(isOnly)));
    case 'rename-text':
      return rename(pick(texts()));
    case 'rename-placeholder': {
      const e = pick(fields().filter((one) => (one as HTMLInputElement).placeholder)) as HTMLInputElement | undefined;
      if (!e) return null;
      const name = e.placeholder;
      e.placeholder = other(name);
      return { kind: 'renamed', name, after: e.placeholder };
    }
    case 'rename-option': {
      const e = pick(all('select').filter((one) => (one as HTMLSelectElement).options.length > 1)) as
        | HTMLSelectElement
        | undefined;
      const option = e?.options[e.options.length - 1];
      if (!option) return null;
      const name = option.text;
      option.text = other(name);
      return { kind: 'renamed', name, after: option.text };
    }
    case 'remove-button':
    case 'remove-text': {
      const e = pick(kind === 'remove-button' ? buttons() : texts());
      if (!e) return null;
      const name = wordsOf(e);
      e.remove();
      return { kind: 'removed', name };
    }
    case 'remove-field': {
      const e = pick(fields().filter((one) => (one as HTMLInputElement).labels?.length)) as
        | HTMLInputElement
        | undefined;
      if (!e) return null;
      const name = labelOf(e);
      e.labels![0]!.remove();
      e.remove();
      return { kind: 'removed', name };
    }
    case 'add-button': {
      const e = pick(buttons());
      if (!e) return null;
      const twin = e.cloneNode(true) as Element;
      twin.removeAttribute('id');
      setWords(twin, turn % 2 ? 'Export report' : '一覧を書き出す');
      e.after(touch(twin));
      return { kind: 'added', name: wordsOf(twin) };
    }
    case 'add-text': {
      const e = pick(all('p,h1,h2,h3,td').filter((one) => wordsOf(one)));
      if (!e) return null;
      const p = document.createElement('p');
      p.textContent = turn % 2 ? 'Ask your administrator first.' : '事前に管理者へご確認ください。';
      if (e.matches('td')) e.append(touch(p));
      else e.after(touch(p));
      return { kind: 'added', name: p.textContent };
    }
    case 'add-field': {
      const e = pick(fields());
      if (!e) return null;
      const label = document.createElement('label');
      label.append('部署コード ', document.createElement('input'));
      e.after(touch(label));
      return { kind: 'added', name: '部署コード' };
    }
    case 'banner': {
      const div = document.createElement('div');
      div.style.cssText = 'padding:14px;background:#fff3cd;position:relative';
      div.innerHTML =
        '<strong>重要</strong> 計画停止のご案内があります。 <a href="/notice">詳細を見る</a> <button>了解</button>';
      document.body.prepend(div);
      return { kind: 'added', name: touch(div).innerText.replace(/\s+/g, ' ') };
    }
    case 'button-to-link':
    case 'link-to-button': {
      const e = pick(kind === 'button-to-link' ? buttons().filter((one) => one.localName === 'button') : links());
      if (!e) return null;
      const made = document.createElement(kind === 'button-to-link' ? 'a' : 'button');
      if (kind === 'button-to-link') made.setAttribute('href', '#go');
      const name = e.getAttribute('aria-label') || wordsOf(e);
      made.append(...e.childNodes);
      touch(made);
      e.replaceWith(made);
      return { kind: 'changed-kind', name };
    }
    case 'disable-button': {
      const e = pick(buttons().filter((one) => !one.matches(':disabled,[aria-disabled=true]')));
      if (!e) return null;
      if (e.localName === 'button' || e.localName === 'input') (e as HTMLButtonElement).disabled = true;
      else e.setAttribute('aria-disabled', 'true');
      return { kind: 'disabled', name: wordsOf(e) };
    }
    case 'disable-field':
    case 'require-field': {
      const e = pick(fields().filter((one) => !one.matches(':disabled,:required,[aria-required=true]'))) as
        | HTMLInputElement
        | undefined;
      if (!e) return null;
      if (kind === 'disable-field') e.disabled = true;
      else e.required = true;
      return { kind: kind === 'disable-field' ? 'disabled' : 'changed-state', name: labelOf(e) };
    }
    case 'move-button': {
      const e = pick([...buttons(), ...links()]);
      if (!e) return null;
      const name = wordsOf(e);
      const box = e.getBoundingClientRect();
      if (box.top > innerHeight / 2) document.body.prepend(e);
      else document.body.append(e);
      return { kind: 'moved', name };
    }
    case 'move-container': {
      const fits = (one: Element) =>
        one.parentElement !== document.body &&
        one.querySelectorAll('a,button,input').length > 1 &&
        wordsOf(one).length < 400;
      const e = pick(all('nav,section,form,fieldset,ul,aside').filter(fits));
      if (!e) return null;
      const name = wordsOf(e);
      const box = e.getBoundingClientRect();
      if (box.top > innerHeight / 3) document.body.prepend(e);
      else document.body.append(e);
      return { kind: 'moved', name };
    }
    case 'reorder': {
      const fits = (one: Element) => {
        const kids = [...one.children].filter((kid) => wordsOf(kid).length > 1 && seen(kid));
        const tags = new Set(kids.map((kid) => kid.localName));
        return (
          kids.length > 2 &&
          kids.length === one.children.length &&
          tags.size === 1 &&
          new Set(kids.map(wordsOf)).size === kids.length &&
          !one.matches('body,tbody')
        );
      };
      const e = pick(all('ul,ol,nav,tr,div[role=tablist],[role=toolbar],.nav,.btn-group,dl').filter(fits));
      const last = e?.lastElementChild;
      if (!e || !last) return null;
      e.prepend(last);
      return { kind: 'reordered', name: wordsOf(last) };
    }
    case 'restyle-button': {
      const e = pick(buttons()) as HTMLElement | undefined;
      if (!e) return null;
      e.style.setProperty('background', '#a01060', 'important');
      e.style.setProperty('color', '#ffff00', 'important');
      return { kind: 'restyled', name: wordsOf(e) };
    }
    case 'restyle-all': {
      const list = all('button,[role=button],a,h1,h2,h3').filter((one) => wordsOf(one).length > 1);
      touched.push(...list);
      touch(list[0]);
      if (list.length === 0) return null;
      const name = list.map(wordsOf).join(' ');
      for (const e of list) (e as HTMLElement).style.setProperty('color', '#c00000', 'important');
      return { kind: 'restyled', name };
    }
    case 'grow-text': {
      const e = pick(texts()) as HTMLElement | undefined;
      if (!e) return null;
      e.style.fontSize = '30px';
      return { kind: 'restyled', name: wordsOf(e) };
    }
  }
  return null;
}
