import { expect, test } from '@playwright/test';
import { outputOf, splitCommand } from '../../src/inputs/command.ts';
import { fromKeyring } from '../../src/inputs/keyring.ts';

for (const [line, words] of [
  ['op read op://vault/item', ['op', 'read', 'op://vault/item']],
  [`a 'b c' "d \\"e\\" \\\\" f\\ g`, ['a', 'b c', 'd "e" \\', 'f g']],
  [`a ''  "" b`, ['a', '', '', 'b']],
  [`--x='a b'c`, ['--x=a bc']],
  [
    'echo $HOME `id` $(id) | cat > x; y && z *',
    ['echo', '$HOME', '`id`', '$(id)', '|', 'cat', '>', 'x;', 'y', '&&', 'z', '*'],
  ],
  ['C:\\tools\\op.exe read', ['C:\\tools\\op.exe', 'read']],
  ['  ', []],
] as [string, string[]][])
  test(`words of ${line}`, () => expect(splitCommand(line)).toEqual(words));

test('an open quote is refused', () => {
  expect(() => splitCommand(`a 'b`)).toThrow('a quote in the command is not closed');
});

const node = `'${process.execPath}' -e`;

test('the output less its last line end', async () => {
  expect(await outputOf(`${node} 'console.log(" s3cret ")'`, {})).toBe(' s3cret ');
  expect(await outputOf(`${node} 'process.stdout.write(process.env.X)'`, { X: 'from the environment' })).toBe(
    'from the environment',
  );
});

for (const [name, script, reason] of [
  ['a failure', 'console.log("s3cret"); console.error("s3cret"); process.exit(3)', 'exit 3'],
  ['too much', 'process.stdout.write("s3cret".repeat(1e5))', 'too much output'],
  ['no end', 'process.stdout.write("s3cret"); setInterval(() => {}, 1000)', 'timeout'],
] as const)
  test(`${name} is told without what was printed`, async () => {
    const error = (await outputOf(`${node} '${script}'`, {}, reason === 'timeout' ? 1000 : 30_000).catch(
      (e: Error) => e,
    )) as Error;
    expect(error).toMatchObject({ code: 'input.command', exitCode: 2 });
    expect(error.message).toContain(reason);
    expect(error.message).not.toContain('s3cret');
  });

test('a program that is not there', async () => {
  await expect(outputOf('no-such-program --x', {})).rejects.toThrow(
    'the command no-such-program gave no value (ENOENT)',
  );
});

test('the keyring: a bad place, and a machine that has none (Windows and macOS always have one)', async () => {
  await expect(fromKeyring('nothing')).rejects.toThrow('service/account');
  const { DBUS_SESSION_BUS_ADDRESS: before } = process.env;
  process.env.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nowhere';
  try {
    await expect(fromKeyring('keyring:tejun-test-nowhere/nobody')).rejects.toMatchObject({
      code: 'input.keyring',
      exitCode: 2,
      message: expect.stringMatching(/no keyring is running here|is not in it/),
    });
  } finally {
    if (before === undefined) delete process.env.DBUS_SESSION_BUS_ADDRESS;
    else process.env.DBUS_SESSION_BUS_ADDRESS = before;
  }
});
