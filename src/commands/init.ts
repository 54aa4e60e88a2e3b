import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { say } from '../base/text.ts';
import { languageOf } from './flags.ts';
import { starterEnvironment, starterRunbook } from './starter.ts';

/** `tejun init [FILE]`: a commented runbook and the variables it takes. Nothing that is there is touched. */
export function init(path: string, flags: { lang?: string }): number {
  const language = languageOf(flags);
  const example = join(dirname(path), '.env.example');
  mkdirSync(dirname(path), { recursive: true });
  write(path, starterRunbook[language]);
  const written = [path, ...(tryWrite(example, starterEnvironment[language]) ? [example] : [])];
  for (const file of written) console.log(say({ ja: `作成しました: ${file}`, en: `written: ${file}` }, language));
  console.log(say({ ja: `次に: tejun lint ${path}`, en: `next: tejun lint ${path}` }, language));
  return 0;
}

function write(path: string, text: string): void {
  if (tryWrite(path, text)) return;
  throw new UsageError(
    'file-exists',
    { ja: `${path} は既にあります。上書きしません。`, en: `${path} exists and is left as it is` },
    { hint: { ja: '別の名前を指定してください: tejun init FILE', en: 'name another file: tejun init FILE' } },
  );
}

/** False when the file is there already. */
function tryWrite(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new UsageError('cannot-write', {
      ja: `${path} を書き込めません（${code}）。`,
      en: `${path} cannot be written (${code})`,
    });
  }
}
