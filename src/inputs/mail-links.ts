/** A URL in a text and the words that lead to it (those since the URL before). */
export interface Link {
  url: string;
  words: string;
}

/** Mail programs break lines at 76 or 78 characters; a URL that ends at such a line may go on in the next. */
const longLine = 60;

/** All URLs of the text in order, also those broken over lines, in angle brackets, or wrapped by Outlook's Safe Links. */
export function linksOf(text: string): Link[] {
  const links: Link[] = [];
  let from = 0;
  for (const match of text.matchAll(/https?:\/\//gi)) {
    if (match.index < from) continue;
    const { url, end } = urlAt(text, match.index);
    links.push({ url: unwrapped(url), words: text.slice(from, match.index) });
    from = end;
  }
  return links;
}

function urlAt(text: string, start: number): { url: string; end: number } {
  if (text[start - 1] === '<') {
    // RFC 3986, appendix C: white space inside the brackets is not part of the URL.
    const inner = /^[^<>]{1,4000}(?=>)/.exec(text.slice(start, start + 4001));
    if (inner && !/\s+https?:/i.test(inner[0])) {
      return { url: inner[0].replace(/\s+/g, ''), end: start + inner[0].length + 1 };
    }
  }
  let end = start + lengthOfRun(text, start);
  let url = text.slice(start, end);
  while (text[end] === '\n' && end - text.lastIndexOf('\n', end - 1) - 1 >= longLine) {
    const run = lengthOfRun(text, end + 1);
    const next = text.slice(end + 1, end + 1 + run);
    // A line that has anything else on it, or starts a URL of its own, is not the rest of this one.
    if (run === 0 || /^https?:/i.test(next) || !/^\s*(?:\n|$)/.test(text.slice(end + 1 + run))) break;
    url += next;
    end += 1 + run;
  }
  const trailing = /[.,;:!?'"*]+$/.exec(url)?.[0].length ?? 0;
  return { url: url.slice(0, url.length - trailing), end };
}

/** How many characters from here on may stand in a URL. Other alphabets may: a host in them must be seen to be refused. */
function lengthOfRun(text: string, start: number): number {
  const stop = text.slice(start, start + 4000).search(/[\s<>"'`()（）「」『』【】、。，]/u);
  return stop < 0 ? Math.min(4000, text.length - start) : stop;
}

function unwrapped(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, searchParams } = new URL(url);
  const wrapped = hostname.endsWith('.safelinks.protection.outlook.com') ? searchParams.get('url') : null;
  return wrapped ?? url;
}
