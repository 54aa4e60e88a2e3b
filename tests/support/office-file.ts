import { posix } from 'node:path';
import type { Page } from '@playwright/test';
import JSZip from 'jszip';

/** What would make an office program offer to repair the file; empty when it is sound. */
export async function faultsOf(file: Buffer, page: Page): Promise<string[]> {
  const zip = await JSZip.loadAsync(file);
  const parts = Object.keys(zip.files).filter((path) => !zip.files[path]!.dir);
  const xml = parts.filter((path) => /\.(?:xml|rels)$/u.test(path));
  const texts = Object.fromEntries(
    await Promise.all(xml.map(async (path) => [path, await zip.file(path)!.async('string')] as const)),
  );
  return [
    ...(await malformed(texts, page)),
    ...parts
      .filter((path) => !hasType(path, texts['[Content_Types].xml']!))
      .map((path) => `${path} has no content type`),
    ...Object.entries(texts).flatMap(([path, text]) => (path.endsWith('.rels') ? danglingIn(path, text, parts) : [])),
    ...Object.entries(texts).flatMap(([path, text]) => unknownIdsIn(path, text, texts)),
  ];
}

async function malformed(texts: Record<string, string>, page: Page): Promise<string[]> {
  return page.evaluate(
    (all) =>
      Object.entries(all).flatMap(([path, text]) => {
        const error = new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror');
        return error ? [`${path}: ${error.textContent}`] : [];
      }),
    texts,
  );
}

function hasType(path: string, types: string): boolean {
  if (path === '[Content_Types].xml') return true;
  return types.includes(`PartName="/${path}"`) || types.includes(`Extension="${path.split('.').at(-1)}"`);
}

/** Relationships that lead to parts that are not there. */
function danglingIn(path: string, text: string, parts: string[]): string[] {
  const home = posix.dirname(posix.dirname(path));
  return [...text.matchAll(/<Relationship\b[^>]*>/gu)].flatMap(([tag]) => {
    const target = /Target="([^"]*)"/u.exec(tag)?.[1] ?? '';
    if (/TargetMode="External"/u.test(tag)) return [];
    const resolved = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(home, target));
    return parts.includes(resolved.replace(/^\.\//u, '')) ? [] : [`${path} leads to ${target}, which is not there`];
  });
}

/** `r:id` and `r:embed` that the part's relationships do not know. */
function unknownIdsIn(path: string, text: string, texts: Record<string, string>): string[] {
  const used = [...text.matchAll(/\br:(?:id|embed|link|pict)="([^"]+)"/gu)].map((match) => match[1]!);
  if (used.length === 0) return [];
  const rels = texts[posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)] ?? '';
  return used.filter((id) => !rels.includes(`Id="${id}"`)).map((id) => `${path} uses ${id}, which nothing defines`);
}
