import { getDocumentProxy } from 'unpdf';

interface ReadPdf {
  /** The text of each page, as a reader copies it. */
  pages: string[];
  /** Titles of the bookmarks, outer ones first. */
  bookmarks: string[];
  tagged: boolean;
  title: string;
  /** Width and height of the first page in millimetres. */
  size: [number, number];
  /** Fonts of the file, and those of them that it brings along. */
  fonts: { all: number; embedded: number };
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** What is in a PDF, for tests: with a library, so that they need no program of the system. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
  const { info } = await pdf.getMetadata();
  const raw = bytes.toString('latin1');
  return {
    pages,
    bookmarks: titlesOf(((await pdf.getOutline()) ?? []) as Bookmark[]),
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    title: String((info as { Title?: string }).Title ?? ''),
    size: [Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)],
    fonts: {
      all: raw.match(/\/Type \/FontDescriptor/gu)?.length ?? 0,
      embedded: raw.match(/\/FontFile[23]? \d+ 0 R/gu)?.length ?? 0,
    },
  };
}

function titlesOf(bookmarks: Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}
