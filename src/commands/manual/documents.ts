import { relative } from 'node:path';
import type { Browser } from 'playwright';
import { type Language, say, type Text } from '../../base/text.ts';
import { buildManual } from '../../manual/build.ts';
import { compareEditions, type EditionChanges } from '../../manual/editions/compare.ts';
import { rememberEdition } from '../../manual/editions/edition.ts';
import { markChanges } from '../../manual/editions/mark.ts';
import type { FinishedRun } from '../../manual/gather/pictures.ts';
import type { Manual, MissingTranslation } from '../../manual/model.ts';
import type { ProcedureSource } from '../../manual/source.ts';
import type { Style } from '../../manual/style/style.ts';
import { type WrittenFormat, writeManual } from '../../manual/write.ts';
import type { Wish } from './wish.ts';

interface DocumentsOptions {
  source: ProcedureSource;
  styles: Record<Language, Style>;
  wish: Wish;
  browser: () => Promise<Browser>;
  runs: FinishedRun[];
  json: boolean;
  language: Language;
  tell: (text: Text) => void;
  signal: AbortSignal;
}

interface Documents {
  language: Language;
  files: WrittenFormat[];
  untranslated: MissingTranslation[];
  changes?: EditionChanges;
}

/** Builds the manual in each language, writes its formats, and tells what was written and what changed. */
export async function writeDocuments(options: DocumentsOptions): Promise<number> {
  const { source, styles, wish, browser, tell, signal } = options;
  const all: Documents[] = [];
  for (const language of wish.languages) {
    signal.throwIfAborted();
    tell({ ja: `マニュアルを作成しています（${language}）…`, en: `writing the manual (${language})…` });
    const style = styles[language];
    const built = await buildManual(source, language, style);
    const changes = await changesOf(built, wish, language, style);
    const manual = changes ? markChanges(built, changes, style) : built;
    const files = await writeManual(manual, {
      formats: wish.formats,
      style,
      folder: wish.folder,
      name: wish.name,
      browser,
    });
    all.push({ language, files, untranslated: manual.missing, changes });
  }
  if (options.json) console.log(JSON.stringify({ documents: all, runs: options.runs.map(({ folder }) => folder) }));
  else for (const documents of all) tellDocuments(documents, options);
  return 0;
}

async function changesOf(
  manual: Manual,
  wish: Wish,
  language: Language,
  style: Style,
): Promise<EditionChanges | undefined> {
  const before = wish.against.get(language);
  return before && compareEditions(before, await rememberEdition(manual, style), style);
}

function tellDocuments({ files, untranslated, changes }: Documents, { language, tell, runs }: DocumentsOptions): void {
  for (const { path, bytes, milliseconds } of files) {
    console.log(`${relative('', path)}  ${size(bytes)}  ${(milliseconds / 1000).toFixed(1)} s`);
  }
  for (const { where, text } of untranslated) {
    tell({ ja: `翻訳がありません: ${where}: ${text}`, en: `no translation: ${where}: ${text}` });
  }
  if (changes) for (const line of describeChanges(changes, language)) console.log(line);
  tell({
    ja: `画像: ${runs.map(({ folder }) => relative('', folder)).join('、')}（--from-run で再利用できます）`,
    en: `pictures: ${runs.map(({ folder }) => relative('', folder)).join(', ')} (--from-run uses them again)`,
  });
}

function describeChanges({ since, pages, proposal }: EditionChanges, language: Language): string[] {
  const kinds = {
    added: { ja: '追加', en: 'added' },
    removed: { ja: '削除', en: 'removed' },
    changed: { ja: '変更', en: 'changed' },
  };
  const pictures = (figures: string[]) =>
    figures.length ? [`    ${say({ ja: '画像', en: 'pictures' }, language)}: ${figures.join(', ')}`] : [];
  return [
    say(
      { ja: `${since.edition}（${since.date}）からの変更:`, en: `changes since ${since.edition} (${since.date}):` },
      language,
    ),
    ...pages.flatMap(({ heading, kind, figures, lines, gone }) => [
      `  ${say(kinds[kind], language)}  ${heading}`,
      ...pictures(figures),
      ...gone.map((line) => `    - ${line}`),
      ...lines.map((line) => `    + ${line}`),
    ]),
    say({ ja: `変更履歴の案: ${proposal}`, en: `proposed history: ${proposal}` }, language),
  ];
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
