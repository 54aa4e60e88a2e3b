import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { escapeMarkup, printable, printableLine, xmlSafe } from '../../src/base/printable.ts';

for (const [name, text, shown] of [
  ['colours', 'a\x1b[31mred\x1b[0m', 'ared'],
  ['a title', 'a\x1b]0;owned\x07b', 'ab'],
  ['a link', '\x1b]8;;https://evil.example\x1b\\text\x1b]8;;\x1b\\', 'text'],
  ['a device string', 'a\x1bPq#0\x1b\\b', 'ab'],
  ['a clipboard write that never ends', 'a\x1b]52;c;YQ==', 'a'],
  ['eight-bit control sequences', 'a\x9b2Jb\x9d0;t\x9cc', 'abc'],
  ['a reset', 'a\x1bcb', 'ab'],
  ['a lone escape', 'a\x1b', 'a'],
  ['a backspace and a carriage return', 'ok\b\bNO\rx', 'ok\\u0008\\u0008NO\\u000dx'],
  ['a bell', '\x07', '\\u0007'],
  ['turned text', 'invoice\u202efdp.exe', 'invoice\\u202efdp.exe'],
  ['isolates', 'a\u2066b\u2069', 'a\\u2066b\\u2069'],
  ['Japanese and line ends', '手順\r\n二\n\t三', '手順\n二\n\t三'],
] as const) {
  test(`terminal: ${name}`, () => expect(printable(text)).toBe(shown));
}

test('no text reaches the terminal with a control character', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(...'\x1b\x9b\x9d\x90]P[0;m\x07\\\x9cA手\u202e\r\b\n'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(nasty, (text) => {
      expect(printable(text)).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test('one line of bounded length', () => {
  expect(printableLine(' a\n b\t c ')).toBe('a b c');
  expect(printableLine('😀'.repeat(300), 10)).toBe(`${'😀'.repeat(9)}…`);
});

test('XML gets no forbidden character', () => {
  expect(xmlSafe('a\0b\x1bc\ud800d\ufffee\t\n\r漢😀')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\t\n\r漢😀');
  expect(escapeMarkup(`<a b="c" d='e'>&]]>`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;]]&gt;');
});
