import { expect, test } from '@playwright/test';
import type { Flag } from '../../src/command-line/command.ts';
import { parseArguments } from '../../src/command-line/parse.ts';
import { commands } from '../../src/commands/index.ts';

const parse = (line: string, env = {}) => parseArguments(line.split(' '), commands, env);
const flagsOf = (line: string, env = {}) => {
  const request = parse(line, env);
  return request.kind === 'call' ? request.flags : undefined;
};

test('every command has help in both languages and lines to try that parse', () => {
  for (const { name, help, flags, examples } of commands) {
    for (const text of [help, ...Object.values(flags).map(({ help }) => help)]) expect(text).toHaveProperty('ja');
    expect(examples.length, name).toBeGreaterThan(0);
    for (const line of examples) {
      const request = parse(line.replace(/ <.*/, '').slice('tejun '.length));
      expect(request.kind === 'call' && request.command.name, line).toBe(name);
    }
  }
});

test('a flag means the same in all commands', () => {
  const seen = new Map<string, Flag>();
  for (const { flags } of commands) {
    for (const [key, flag] of Object.entries(flags)) {
      const { value, many, optional, short } = seen.get(key) ?? flag;
      expect({ value: !!flag.value, many: flag.many, optional: flag.optional, short: flag.short }, key).toEqual({
        value: !!value,
        many,
        optional,
        short,
      });
      seen.set(key, flag);
    }
  }
});

test('flags may stand anywhere and be repeated; two words name a command', () => {
  expect(parse('--lang ja runs show latest')).toMatchObject({ command: { name: 'runs show' }, operands: ['latest'] });
  expect(flagsOf('run -e a=1 book.yaml --set b=2 --env-file=x.env')).toEqual({
    set: ['a=1', 'b=2'],
    envFile: ['x.env'],
  });
});

test('a value may be left out where the flag allows it', () => {
  expect(flagsOf('run book.yaml --rehearse')).toEqual({ rehearse: true });
  expect(flagsOf('check book.yaml -u')).toEqual({ update: true });
  expect(flagsOf('check -u book.yaml')).toEqual({ update: true });
  expect(flagsOf('check -u missing book.yaml')).toEqual({ update: 'missing' });
  expect(flagsOf('check book.yaml --update all')).toEqual({ update: 'all' });
  expect(() => flagsOf('check book.yaml --update=some')).toThrow();
  expect(flagsOf('run book.yaml --rehearse=slow,toast')).toEqual({ rehearse: 'slow,toast' });
  expect(flagsOf('run book.yaml', { TEJUN_REHEARSE: 'slow' })).toEqual({ rehearse: 'slow' });
});

test('switches of the environment can be turned off by a flag', () => {
  expect(flagsOf('run book.yaml --yes=false', { TEJUN_YES: '1' })).toEqual({ yes: false });
  expect(flagsOf('run book.yaml', { TEJUN_YES: '', TEJUN_MAIL: '' })).toEqual({});
});
