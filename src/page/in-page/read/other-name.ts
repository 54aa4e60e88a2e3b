import { plain, type Sought, tidy } from './compare.ts';

/** A name of a few words, each with a capital letter; a sentence goes on otherwise. */
const name = /^\p{Lu}\S*(?: \p{Lu}\S*){1,3}$/u;

/**
 * Whether the words are in the text only as a part of another name: "prod" in "prod-eu", "example.com" in "example.com.au",
 * "John Doe" in "John Doe Jr.". A part of a sentence is what it says.
 */
export function isOtherName(text: string, sought: Sought[]): boolean {
  const line = tidy(plain(text));
  const places = sought.flatMap(({ raw }) => placesOf(tidy(plain(raw)), line));
  return places.length > 0 && places.every(([before, behind]) => goesOn(before, behind, line));
}

function goesOn(before: string, behind: string, line: string): boolean {
  return (
    /[a-z\d][-._]$/i.test(before) || /^[-._][a-z\d]/i.test(behind) || (/^ \p{Lu}/u.test(behind) && name.test(line))
  );
}

/** What stands before the words and behind them, wherever they are in the line. */
function placesOf(words: string, line: string): [string, string][] {
  const [small, sought] = [line.toLowerCase(), words.toLowerCase()];
  const places: [string, string][] = [];
  for (let at = small.indexOf(sought); at >= 0; at = small.indexOf(sought, at + 1))
    places.push([line.slice(0, at), line.slice(at + sought.length)]);
  return places;
}
