import { isProtected, originOf } from '../../base/origins.ts';

/** A console on this machine: nothing that is done there hurts anybody. */
export function isHarmless(url: string): boolean {
  const origin = originOf(url);
  return origin !== undefined && new URL(origin).protocol === 'http:' && isProtected(origin);
}
