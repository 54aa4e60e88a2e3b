export interface SliderValue {
  now: number;
  min: number;
  max: number;
}

/** Runs in the page. */
export function readSlider(handle: Element): SliderValue {
  if (handle instanceof HTMLInputElement)
    return { now: handle.valueAsNumber, min: Number(handle.min || 0), max: Number(handle.max || 100) };
  const told = (name: string): number =>
    Number(handle.getAttribute(`aria-value${name}`) ?? { min: 0, max: 100 }[name] ?? Number.NaN);
  return { now: told('now'), min: told('min'), max: told('max') };
}

/** Runs in the page: about where the handle of a slider of the browser is, to which the value would jump from elsewhere. */
export function handleOf(element: Element): { x: number; y: number } {
  const { valueAsNumber: value, min, max, clientWidth: width, clientHeight: height } = element as HTMLInputElement;
  const handle = Math.min(16, width);
  const [least, most] = [Number(min || 0), Number(max || 100)];
  const part = most > least ? (value - least) / (most - least) : 0.5;
  const from = getComputedStyle(element).direction === 'rtl' ? 1 - part : part;
  return { x: handle / 2 + from * (width - handle), y: height / 2 };
}

/** Runs in the page: px that the handle can go in its track. */
export function roomOf(handle: Element): number {
  const track = handle.parentElement?.getBoundingClientRect().width ?? 0;
  return Math.max(50, track - handle.getBoundingClientRect().width);
}

/** Runs in the page. */
export function sliderIn(start: Element): Element | null {
  // One of the browser has no height of its own where a kit draws nothing of it but the handle.
  const sliders = '[role=slider],input[type=range]';
  const inside = (root: ParentNode): Element | null => {
    const found = root.querySelector(sliders);
    if (found) return found;
    for (const host of root.querySelectorAll('*')) {
      const deep = host.shadowRoot && inside(host.shadowRoot);
      if (deep) return deep;
    }
    return null;
  };
  if (start.matches(sliders)) return start;
  return inside(start) ?? (start.shadowRoot && inside(start.shadowRoot));
}
