/** Runs in the page: a spot of the page itself, from the corner of its root element; those at the right come first. */
export function bareSpot(root: Element): { x: number; y: number } | null {
  const { left, top } = root.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.scrollingElement ?? root;
  for (let x = clientWidth - 2; x > 0; x -= 16)
    for (let y = clientHeight - 2; y > 0; y -= 16) {
      const there = document.elementFromPoint(x, y);
      if (there === document.body || there === root) return { x: x - left, y: y - top };
    }
  return null;
}
