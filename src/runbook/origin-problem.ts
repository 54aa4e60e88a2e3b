import { isProtected, originOf } from '../base/origins.ts';
import type { Text } from '../base/text.ts';

/** What is wrong with an origin: it is scheme, host and port, and encrypted unless on this machine. */
export function originProblem(origin: string): Text | undefined {
  const read = originOf(origin);
  if (read === undefined || read !== origin.replace(/\/$/, '').toLowerCase()) {
    return { ja: 'オリジンは https://example.com のように書きます。', en: 'write an origin as https://example.com' };
  }
  if (isProtected(read)) return undefined;
  return {
    ja: 'http は 127.0.0.1 などこのコンピューターだけです。https を使ってください。',
    en: 'http is for this machine only; use https',
  };
}
