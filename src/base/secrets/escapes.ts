/** Characters that may stand at a place of an escape; `repeat`: any number of times, also none. */
export interface Slot {
  chars: string;
  repeat?: boolean;
}

/** One way to write a character, e.g. `%` `2` `fF` for a slash. */
export interface Form {
  key: string;
  slots: Slot[];
}

const shortEscapes: Record<string, string> = {
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\v': 'v',
  '\0': '0',
};

/** HTML's names for what may stand in a password; other characters are caught as numbers. */
const entityNames: Record<string, string[]> = {
  '!': ['excl'],
  '"': ['quot', 'QUOT'],
  '#': ['num'],
  $: ['dollar'],
  '%': ['percnt'],
  '&': ['amp', 'AMP'],
  "'": ['apos'],
  '(': ['lpar'],
  ')': ['rpar'],
  '*': ['ast', 'midast'],
  '+': ['plus'],
  ',': ['comma'],
  '.': ['period'],
  '/': ['sol'],
  ':': ['colon'],
  ';': ['semi'],
  '<': ['lt', 'LT'],
  '=': ['equals'],
  '>': ['gt', 'GT'],
  '?': ['quest'],
  '@': ['commat'],
  '[': ['lsqb', 'lbrack'],
  '\\': ['bsol'],
  ']': ['rsqb', 'rbrack'],
  '^': ['Hat'],
  _: ['lowbar', 'UnderBar'],
  '`': ['grave', 'DiacriticalGrave'],
  '{': ['lcub', 'lbrace'],
  '|': ['verbar', 'vert', 'VerticalLine'],
  '}': ['rcub', 'rbrace'],
  '~': ['tilde'],
  '\n': ['NewLine'],
  '\t': ['Tab'],
  '\u00a0': ['nbsp'],
  '\u00ad': ['shy'],
  '\u200b': ['ZeroWidthSpace'],
  '\u200c': ['zwnj'],
  '\u200d': ['zwj'],
};

/** What the forms begin with. */
export const introducers: ReadonlySet<number> = new Set([...'%=\\&+'].map((char) => char.charCodeAt(0)));

const known = new Map<number, Form[]>();

/** Every way to write the code point by one escape: percent, quoted-printable, HTML, JSON and JavaScript, backslash. */
export function formsOf(codePoint: number): Form[] {
  let forms = known.get(codePoint);
  if (!forms) {
    forms = writtenForms(codePoint).map((slots, index) => ({ key: `${codePoint}.${index}`, slots }));
    known.set(codePoint, forms);
  }
  return forms;
}

function writtenForms(codePoint: number): Slot[][] {
  const char = String.fromCodePoint(codePoint);
  const bytes = [...Buffer.from(char, 'utf8')].map((byte) => hex(byte, 2));
  const units = char.split('').map((unit) => hex(unit.charCodeAt(0), 4));
  const forms = [
    bytes.flatMap((byte) => [...plain('%'), ...byte]),
    bytes.flatMap((byte) => [...plain('='), ...byte]),
    units.flatMap((unit) => [...plain('%u'), ...unit]),
    units.flatMap((unit) => [...plain('\\u'), ...unit]),
    [...plain('\\u{'), zeros, ...hex(codePoint, 1), ...plain('}')],
  ];
  const decimal = [...plain('&#'), zeros, ...plain(String(codePoint))];
  const hexadecimal = [...plain('&#'), { chars: 'xX' }, zeros, ...hex(codePoint, 1)];
  // Browsers also read numeric entities that lack their semicolon.
  forms.push(decimal, [...decimal, ...plain(';')], hexadecimal, [...hexadecimal, ...plain(';')]);
  for (const name of entityNames[char] ?? []) forms.push(plain(`&${name};`));
  if (codePoint < 0x100) forms.push([...plain('\\x'), ...hex(codePoint, 2)]);
  if (shortEscapes[char]) forms.push(plain(`\\${shortEscapes[char]}`));
  if (/[!-/:-@[-`{-~]/.test(char)) forms.push(plain(`\\${char}`));
  if (char === ' ') forms.push(plain('+'));
  return forms;
}

const zeros: Slot = { chars: '0', repeat: true };

function plain(text: string): Slot[] {
  return [...text].map((chars) => ({ chars }));
}

/** The number's hexadecimal digits, each in both cases. */
export function hex(value: number, digits: number): Slot[] {
  const text = value.toString(16).padStart(digits, '0');
  return [...text].map((digit) => ({ chars: /[a-f]/.test(digit) ? digit + digit.toUpperCase() : digit }));
}
