import { select } from '../../in-page/read/select.ts';

const buttons = 'button,a,[role=button],input[type=button],input[type=submit],input[type=image]';

/** Runs in the page: whether buttons stand between the list and another one beside or below it, as those that move what is marked. */
export function isOfPair(list: HTMLSelectElement): boolean {
  if (!list.multiple) return false;
  const root = list.getRootNode() as Document | ShadowRoot;
  const others = select(root, 'select[multiple]').filter((one) => one !== list && one.getClientRects().length > 0);
  const box = list.getBoundingClientRect();
  const gaps = others.flatMap((one) => gapBetween(box, one.getBoundingClientRect()));
  if (gaps.length === 0) return false;
  return select(root, buttons).some((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    const [atX, atY] = [x + width / 2, y + height / 2];
    const isIn = (gap: Gap) => atX > gap.left && atX < gap.right && atY > gap.top && atY < gap.bottom;
    return width > 0 && gaps.some(isIn);
  });
}

type Gap = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** What lies between two boxes that stand side by side, or one over the other. */
function gapBetween(one: DOMRect, other: DOMRect): Gap[] {
  const across = { left: Math.min(one.left, other.left), right: Math.max(one.right, other.right) };
  const down = { top: Math.min(one.top, other.top), bottom: Math.max(one.bottom, other.bottom) };
  // Where they do not overlap, the end of the one is before the beginning of the other.
  const inner = { left: Math.min(one.right, other.right), right: Math.max(one.left, other.left) };
  const middle = { top: Math.min(one.bottom, other.bottom), bottom: Math.max(one.top, other.top) };
  const isBeside = inner.left <= inner.right;
  const isBelow = middle.top <= middle.bottom;
  if (isBeside === isBelow) return [];
  return [isBeside ? { ...inner, ...down } : { ...across, ...middle }];
}
