/** More than any runbook needs. */
export const deepest = 60;

/**
 * Whether a YAML text looks nested far beyond what a runbook needs. Asked before it is parsed: the parser's
 * time grows with the square of the depth, and its stack and memory end.
 */
export function looksTooDeep(text: string): boolean {
  if (/^ *(?:[-?:][ \t]+){60}/m.test(text) || /^ {400}/m.test(text)) return true;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > 4 * deepest) return true;
  }
  return false;
}
