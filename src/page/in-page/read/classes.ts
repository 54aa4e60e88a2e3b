/**
 * The names of an element's classes that hold now. Kits that write styles into the names put a state before those that
 * hold in it alone: `disabled:text-disabled`, `[&[aria-expanded=true]]:rotate-180`.
 */
export function classesOf(element: Element): string {
  const names = element.getAttribute('class') ?? '';
  if (!/[:[]/.test(names)) return names;
  return names
    .split(/\s+/)
    .filter((name) => !/[:[]/.test(name))
    .join(' ');
}
