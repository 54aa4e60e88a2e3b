/** What changes the direction of text: names that read `fdp.exe` as `exe.pdf`. */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Whole control sequences (CSI, OSC, DCS and the like, 7- and 8-bit), which are dropped with all they carry. */
const sequences =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;
const controls = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]/g;

/** Text of a page, a mail or a tenant for a terminal: nothing in it can move the cursor, set a title or hide itself. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(sequences, '')
    .replaceAll('\r\n', '\n')
    .replace(controls, visible)
    .replace(bidi, visible);
}

/** The same on one line, cut to `length` characters. */
export function printableLine(text: string, length = 200): string {
  const line = printable(text).replace(/\s+/g, ' ').trim();
  const chars = [...line];
  return chars.length > length ? `${chars.slice(0, length - 1).join('')}…` : line;
}

/** Text that XML 1.0 allows: forbidden characters and lone surrogates become `U+FFFD`; markup is the caller's to escape. */
export function xmlSafe(text: string): string {
  return text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g, '\ufffd');
}

/** Text for XML or HTML, in elements and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return xmlSafe(text).replace(/[&<>"']/g, (char) => entities[char]!);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function visible(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
