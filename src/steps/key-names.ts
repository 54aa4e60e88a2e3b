/** Names of keys as people and key caps write them, in Playwright's spelling. */
const names: Record<string, string> = {
  ctrl: 'Control',
  control: 'Control',
  cmd: 'Meta',
  command: 'Meta',
  win: 'Meta',
  meta: 'Meta',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
  mod: 'ControlOrMeta',
  controlormeta: 'ControlOrMeta',
  enter: 'Enter',
  return: 'Enter',
  esc: 'Escape',
  escape: 'Escape',
  tab: 'Tab',
  space: 'Space',
  backspace: 'Backspace',
  delete: 'Delete',
  del: 'Delete',
  insert: 'Insert',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  plus: '+',
};

/** The keys in Playwright's spelling, e.g. `Ctrl+S` becomes `Control+s`; nothing when a key does not exist. */
export function parseKeys(keys: string): string | undefined {
  const parts = keys
    .normalize('NFKC')
    .trim()
    .split(/\s*\+\s*/);
  const parsed = parts.map(parseKey);
  if (parsed.some((key) => key === undefined)) return undefined;
  const last = parsed.at(-1)!;
  // A capital letter in a shortcut names the key; Shift is said by its own name.
  if (parsed.length > 1 && /^[A-Z]$/.test(last)) parsed[parsed.length - 1] = last.toLowerCase();
  return parsed.join('+');
}

function parseKey(key: string): string | undefined {
  const name = names[key.toLowerCase().replace(/\s/g, '')];
  if (name) return name;
  if (/^F([1-9]|1[0-2])$/i.test(key)) return key.toUpperCase();
  return /^[\x21-\x7e]$/.test(key) ? key : undefined;
}
