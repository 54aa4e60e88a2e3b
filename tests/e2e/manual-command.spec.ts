import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingFrom, publishedLines } from '../support/published-manual.ts';
import { expect, test } from '../support/shared-browser.ts';
import { runTejun } from '../support/tejun.ts';

const runbook = 'runbooks/dropbox-activation.runbook.yaml';
const folder = mkdtempSync(join(tmpdir(), 'tejun-manual-'));
/** The runs that the first test walks; the others build from their pictures. */
let runs: string[] = [];

const read = (out: string, name: string) => readFileSync(join(folder, out, `dropbox-activation.${name}`), 'utf8');
const manual = (out: string, ...args: string[]) =>
  runTejun(['manual', ...args, '--json', '--out', join(folder, out)], folder, { TEJUN_LANG: 'ja' });
const fromRuns = () => runs.flatMap((run) => ['--from-run', run]);
const plainMarkdown = (text: string) => text.replace(/\*\*|\||\\|<a [^>]*><\/a>|\[(P\d+)\]\([^)]*\)/gu, '$1');

test.describe.configure({ mode: 'serial' });

test('the manual of the activation says all that the published one says', async () => {
  const flags = ['--lang', 'ja,en', '--format', 'html,md', '--scale', '1'];
  const { code, json, stderr } = await manual('first', runbook, ...flags);
  expect(code, stderr).toBe(0);
  runs = json.runs;
  const asked = publishedLines().filter(({ exempt }) => !exempt);
  expect(asked.length).toBeGreaterThan(60);
  expect(missingFrom(plainMarkdown(read('first', 'ja.md')))).toEqual([]);
  expect(json.documents.map(({ untranslated }: { untranslated: unknown[] }) => untranslated)).toEqual([[], []]);
});

test('no text of the manual names the customer of the pictures', async () => {
  for (const name of ['ja.html', 'en.html', 'ja.md', 'en.md']) {
    expect(read('first', name).replace(/base64,[^"]*/gu, '')).not.toMatch(/青葉製作所|@aoba\.example\.com/u);
  }
});

test('the same runs give the same bytes of HTML and Markdown', async () => {
  const { code, stderr } = await manual('again', runbook, '--format', 'html,md', ...fromRuns());
  expect(code, stderr).toBe(0);
  expect(read('again', 'ja.html')).toBe(read('first', 'ja.html'));
  expect(read('again', 'ja.md')).toBe(read('first', 'ja.md'));
});

test('what changed since an edition is listed, proposed as history and marked in the margin', async () => {
  const copy = join(folder, 'runbooks');
  cpSync('runbooks', copy, { recursive: true });
  const path = join(copy, 'dropbox-activation.runbook.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('これで、Dropboxとの', '以上で、Dropboxとの'));
  const { code, json, stderr } = await manual(
    'next',
    path,
    '--format',
    'md',
    ...fromRuns(),
    '--against',
    join(folder, 'first'),
  );
  expect(code, stderr).toBe(0);
  const [{ changes }] = json.documents;
  expect(changes.since.edition).toBe('第2.0版');
  expect(changes.pages.map(({ kind, lines, figures }: Record<string, unknown>) => ({ kind, lines, figures }))).toEqual([
    { kind: 'changed', lines: ['以上で、Dropboxとの同期設定は完了です。'], figures: [] },
  ]);
  expect(changes.proposal).toMatch(/^API連携 – Dropbox \(\d\)の文言変更$/u);
  expect(read('next', 'ja.md')).toContain('【改】以上で、Dropboxとの同期設定は完了です。');
  expect(read('next', 'ja.md').match(/【改】/gu)).toHaveLength(1);
});

test('screens without a picture are listed, and only a draft is written without them', async () => {
  const main = ['--from-run', runs[0]!, '--format', 'md'];
  const refused = await manual('refused', runbook, ...main);
  expect(refused.code).toBe(1);
  for (const title of ['ダッシュボード', '保護するサービスの選択', '通知'])
    expect(refused.stderr).toContain(`「${title}」`);
  const draft = await manual('draft', runbook, ...main, '--draft');
  expect(draft.code, draft.stderr).toBe(0);
  expect(draft.stderr).toContain('「保護するサービスの選択」: 画像がありません');
  expect(read('draft', 'ja.md')).toContain('（画像は未作成です）');
});

test('a run of another runbook, an unknown format and a missing edition are refused before any work', async () => {
  const wrong = await manual('wrong', 'runbooks/first-login.runbook.yaml', '--from-run', runs[0]!);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('の実行ではありません');
  expect((await manual('wrong', runbook, '--format', 'odt')).code).toBe(2);
  expect((await manual('wrong', runbook, '--against', folder)).code).toBe(2);
});

test('a run stays one of its runbook when only the translation of the title is gone', async () => {
  const path = join(folder, 'runbooks', 'untranslated.runbook.yaml');
  const { ja } = /^title: *\{ *ja: *(?<ja>[^,]+),/mu.exec(readFileSync(runbook, 'utf8'))?.groups ?? {};
  expect(ja).toBeDefined();
  writeFileSync(path, readFileSync(runbook, 'utf8').replace(/^title:.*$/mu, `title: ${ja}`));
  const { code, stderr } = await manual('title', path, '--from-run', runs[0]!, '--format', 'md', '--draft');
  expect(code, stderr).toBe(0);
});

test('a place that cannot be written to is refused at once', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  for (const out of [...(process.platform === 'linux' ? ['/proc/manuals/here'] : []), join(file, 'manuals')]) {
    const { code, stderr } = await runTejun(['manual', runbook, '--out', out], folder, { TEJUN_LANG: 'ja' });
    expect(code).toBe(2);
    expect(stderr).toContain(`${out} に書き込めません`);
  }
});
