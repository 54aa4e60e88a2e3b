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

/** The ways to write a character by one escape, by what they begin with. */
const writers: Record<string, (codePoint: number, char: string) => Slot[][]> = {
  '%': (_, char) => [
    bytesOf(char).flatMap((byte) => [...plain('%'), ...byte]),
    unitsOf(char).flatMap((unit) => [...plain('%u'), ...unit]),
  ],
  // Quoted-printable.
  '=': (_, char) => [bytesOf(char).flatMap((byte) => [...plain('='), ...byte])],
  // JSON and JavaScript, and where a backslash takes the meaning from what follows.
  '\\': (codePoint, char) => [
    unitsOf(char).flatMap((unit) => [...plain('\\u'), ...unit]),
    [...plain('\\u{'), zeros, ...hex(codePoint, 1), ...plain('}')],
    ...(codePoint < 0x100 ? [[...plain('\\x'), ...hex(codePoint, 2)]] : []),
    ...(shortEscapes[char] ? [plain(`\\${shortEscapes[char]}`)] : []),
    ...(/[!-/:-@[-`{-~]/.test(char) ? [plain(`\\${char}`)] : []),
  ],
  // HTML. Browsers also read numeric entities that lack their semicolon.
  '&': (codePoint, char) => {
    const decimal = [...plain('&#'), zeros, ...plain(String(codePoint))];
    const hexadecimal = [...plain('&#'), { chars: 'xX' }, zeros, ...hex(codePoint, 1)];
    const numeric = [decimal, hexadecimal].flatMap((form) => [form, [...form, ...plain(';')]]);
    return [...numeric, ...(entityNames[char] ?? []).map((name) => plain(`&${name};`))];
  },
  '+': (_, char) => (char === ' ' ? [plain('+')] : []),
};

/** What the forms begin with. */
export const introducers: ReadonlySet<number> = new Set(Object.keys(writers).map((char) => char.charCodeAt(0)));

const known = new Map<string, Form[]>();

/** Every way to write the code point by one escape that begins with the introducer. */
export function formsOf(codePoint: number, introducer: number): Form[] {
  const key = `${codePoint}.${introducer}`;
  let forms = known.get(key);
  if (!forms) {
    const written = writers[String.fromCharCode(introducer)]!(codePoint, String.fromCodePoint(codePoint));
    forms = written.map((slots, index) => ({ key: `${key}.${index}`, slots }));
    known.set(key, forms);
  }
  return forms;
}

function bytesOf(char: string): Slot[][] {
  return [...Buffer.from(char, 'utf8')].map((byte) => hex(byte, 2));
}

function unitsOf(char: string): Slot[][] {
  return char.split('').map((unit) => hex(unit.charCodeAt(0), 4));
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
