// npm run manual:proof -- FOLDER: opens the PPTX and DOCX of a written manual in LibreOffice and compares their pages with the PDF's.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';

const folder = process.argv[2] ?? 'manuals';
const work = mkdtempSync(join(tmpdir(), 'tejun-proof-'));
const files = readdirSync(folder);
let faults = 0;

for (const pdf of files.filter((file) => file.endsWith('.pdf'))) {
  const pages = await countPages(join(folder, pdf));
  for (const format of ['pptx', 'docx']) {
    const file = pdf.replace(/pdf$/u, format);
    if (!files.includes(file)) continue;
    const opened = await openInOffice(join(folder, file), format);
    const ok = opened === pages;
    if (!ok) faults += 1;
    console.log(`${ok ? '✓' : '✘'} ${file}: ${opened ?? 'does not open'}${ok ? '' : ` instead of ${pages}`} pages`);
  }
}
rmSync(work, { recursive: true, force: true });
process.exitCode = faults > 0 ? 1 : 0;

/** Pages as LibreOffice lays the file out; undefined when it cannot open it. */
async function openInOffice(path: string, format: string): Promise<number | undefined> {
  const out = join(work, format);
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const made = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, path]);
  if (made.error) throw new Error('LibreOffice is needed: apt-get install libreoffice-impress libreoffice-writer');
  const written = made.status === 0 ? readdirSync(out).find((file) => file.endsWith('.pdf')) : undefined;
  if (!written) return undefined;
  const pages = await countPages(join(out, written));
  rmSync(out, { recursive: true });
  return pages;
}

async function countPages(path: string): Promise<number> {
  return (await getDocumentProxy(new Uint8Array(readFileSync(path)))).numPages;
}
