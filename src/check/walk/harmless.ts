import { isProtected, originOf } from '../../base/origins.ts';

/** A console on this machine: nothing that is done there hurts anybody. */
export function isHarmless(url: string): boolean {
  const origin = originOf(url);
  return origin !== undefined && new URL(origin).protocol === 'http:' && isProtected(origin);
}

/** A tab in which nothing has been opened yet. */
export function isBlank(url: string): boolean {
  return url === '' || url === 'about:blank';
}
