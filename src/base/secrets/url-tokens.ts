import { placeholder } from './secret.ts';

const shown = placeholder('token');

/** Names of URL parameters that carry a session or a one-time right; `code` and the like only when the value is long. */
const tokenNames =
  '(?:[a-z]{1,12}[_-])?(?:token|session|sessionid|session_id|sessid|jsessionid|phpsessid|sid|ticket|auth|api_?key|secret|password|passwd|pwd|otp|jwt|assertion|samlresponse|samlart|signature|sig|client_secret|code_verifier)';
const longNames = '(?:code|state|nonce|key|t|v|k|reset|invite|confirmation)';
// A semicolon separates only session ids (`/a;jsessionid=…`): scripts and styles are full of it.
const separator = '(?:[?&#]|&amp;|;(?=(?:j|php)?s(?:ess(?:ion)?)?_?id)|%3f|%26|%23|\\\\u0026)';
const equals = '(?:=|%3[dD])';
const value = '(?:(?!%26|\\\\u0026|&)[^\\s"\'<>#;,)\\]}\\\\])';
const parameter = new RegExp(
  `(${separator})(${tokenNames}${equals}${value}{4,}|${longNames}${equals}${value}{16,})`,
  'gi',
);
const jwt = /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g;

/** Hides the values of session tokens in URLs, and JSON web tokens anywhere, that nobody declared. */
export function hideTokens(text: string): string {
  return text
    .replace(parameter, (whole, mark: string, pair: string) => {
      const [, name, given] = /^(.*?(?:=|%3d))(.*)$/is.exec(pair) ?? [];
      return name === undefined || /^‹[^›]*›$/.test(given!) ? whole : `${mark}${name}${shown}`;
    })
    .replace(jwt, shown);
}

/** A parameter longer than this is no token; nothing is held back for it. */
const longestTail = 8192;

/** Where a URL parameter or a token begins that the end of the text may cut in two; the text's length when none does. */
export function tokenTail(text: string): number {
  const tail = text.slice(-longestTail);
  const word = tail.split(/[\s"'<>]/).at(-1)!;
  const start = word.search(/[?&#;%\\]|eyJ/);
  return start < 0 ? text.length : text.length - word.length + start;
}

/** The parts of a secret URL that are secret by themselves: the whole, and each long value of its query, fragment and path. */
export function secretParts(url: string): string[] {
  const { searchParams, hash, pathname } = new URL(url);
  const values = [...searchParams.values(), ...new URLSearchParams(hash.slice(1)).values(), ...pathname.split('/')];
  const tokens = values.filter((part) => part.length >= 16 || (part.length >= 8 && /\d/.test(part)));
  return [url, ...new Set(tokens)];
}
