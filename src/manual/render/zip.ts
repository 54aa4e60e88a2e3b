import JSZip from 'jszip';

/** Office files are ZIP archives of XML. Dates come from the edition, not from the clock; `edit` may change each XML part. */
export async function fixZip(
  file: Buffer,
  date: string,
  edit: (path: string, xml: string) => string = (_, xml) => xml,
): Promise<Buffer> {
  const source = await JSZip.loadAsync(file);
  const target = new JSZip();
  const fixed = new Date(`${date}T00:00:00Z`);
  for (const path of Object.keys(source.files).sort(contentTypesFirst)) {
    const entry = source.files[path]!;
    if (entry.dir) continue;
    const data = /\.(?:xml|rels)$/u.test(path)
      ? edit(path, fixDates(await entry.async('string'), date))
      : await entry.async('nodebuffer');
    target.file(path, data, { date: fixed, createFolders: false });
  }
  return target.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}

function fixDates(xml: string, date: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`);
}

/** Readers expect the list of content types before the parts. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
