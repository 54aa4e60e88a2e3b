import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { type Language, languages } from '../../base/text.ts';
import { safeName } from '../../inputs/safe-path.ts';
import { type Edition, parseEdition } from '../../manual/editions/edition.ts';
import { type Format, formats } from '../../manual/write.ts';
import type { ManualFlags } from '../manual-flags.ts';

/** What is asked for, checked before any work begins. */
export interface Wish {
  formats: Format[];
  languages: Language[];
  folder: string;
  /** Files are called `<name>.<language>.<format>`. */
  name: string;
  /** The edition to compare with, by language. */
  against: Map<Language, Edition>;
}

export function readWish(path: string, flags: ManualFlags): Wish {
  const name = safeName(basename(path).replace(/\.runbook\.ya?ml$|\.ya?ml$/u, ''), 'manual');
  const asked = listOf('lang', flags.lang ?? 'ja', languages);
  return {
    formats: listOf('format', flags.format ?? formats.join(','), formats),
    languages: asked,
    folder: resolve(flags.out ?? 'manuals'),
    name,
    against: new Map(
      flags.against === undefined
        ? []
        : asked.map((language) => [language, readEdition(flags.against!, name, language)]),
    ),
  };
}

function listOf<Item extends string>(flag: string, text: string, known: readonly Item[]): Item[] {
  const items = [...new Set(text.split(',').map((item) => item.trim()))].filter(Boolean);
  const wrong = items.find((item) => !(known as readonly string[]).includes(item));
  if (items.length > 0 && wrong === undefined) return items as Item[];
  throw new UsageError(
    'manual-list',
    { ja: `--${flag} に「${wrong ?? text}」は指定できません。`, en: `--${flag} cannot be \`${wrong ?? text}\`` },
    { hint: known.join(', ') },
  );
}

/** The record of an edition lies beside its documents. */
function readEdition(given: string, name: string, language: Language): Edition {
  const isFolder = existsSync(given) && statSync(given).isDirectory();
  const path = isFolder ? join(given, `${name}.${language}.edition.json`) : given;
  if (!existsSync(path)) {
    throw new UsageError(
      'manual-against',
      { ja: `前の版の記録 ${path} がありません。`, en: `there is no record of an edition at ${path}` },
      {
        hint: {
          ja: 'tejun manual が文書の隣に書き出す *.edition.json を指定してください。',
          en: 'give the *.edition.json that `tejun manual` writes beside the documents',
        },
      },
    );
  }
  const edition = parseEdition(readFileSync(path, 'utf8'));
  if (edition.language === language) return edition;
  throw new UsageError('manual-against', {
    ja: `${path} は ${edition.language} の版です（${language} と比べられません）。`,
    en: `${path} is an edition in ${edition.language}, not in ${language}`,
  });
}
