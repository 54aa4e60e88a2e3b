/** What a drag may change about what is dragged and where it is dropped. */
export interface Traces {
  /** It is drawn where nothing can be read, so nobody can tell. */
  untold: boolean;
  /** Where what is gripped stands to where it is dropped, and how large it is; nothing when it is not shown any more. */
  place?: number[];
  /** Values of handles; where it is dropped on something, those around both. */
  values: string[];
  /** How much there is around where it is dropped, and in drawings: copies, and lines that were drawn. */
  parts: number;
  /** Small things without words that stand where it is dropped: the knob of a slider whose stops are written below it. */
  knobs: number;
  /** Dialogs that show: a page may ask first. */
  dialogs: number;
  /** What is written where it is dropped. */
  text: string;
}

/** Runs in the page. `onto` is where it is dropped, in the same document. */
export function tracesOf(grip: Element, onto: Element | null): Traces {
  const { document } = grip.ownerDocument.defaultView ?? window;
  /** The most px that a knob measures, and stands from the words of its stop. */
  const knob = 40;
  const told =
    '[role=alert],[role=status],[role=log],[aria-live],[class*=toast i],[class*=snackbar i],[class*=notification i],[class*=alert i]';
  const shown = (one: Element): boolean => one.isConnected && one.getClientRects().length > 0;
  // What lies beside it in a line or column, without the rest of the page.
  const surroundings = (one: Element): Element => {
    let around = one;
    for (let up = 0; up < 3 && around.parentElement && around.parentElement !== document.body; up++)
      around = around.parentElement;
    return around;
  };
  const around = onto && surroundings(onto);
  const count = (all: Iterable<Element>): number => [...all].filter((one) => !one.closest(told)).length;
  // A drawing elsewhere on the page shows nothing of it.
  const liesOnCanvas = (one: Element): boolean => {
    const own = one.getBoundingClientRect();
    return [...document.querySelectorAll('canvas')].some((canvas) => {
      const box = canvas.getBoundingClientRect();
      return box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom;
    });
  };
  const { x, y, width, height } = grip.getBoundingClientRect();
  const from = onto ? onto.getBoundingClientRect() : { x: -scrollX, y: -scrollY };
  // Elsewhere the page may show the fields of what was only pressed.
  const places = around ? [surroundings(grip), around] : [document];
  const fields = places.flatMap((place) => [...place.querySelectorAll('input,[aria-valuenow]')]);
  const isKnob = (one: Element): boolean => {
    if (one.firstChild || !/absolute|fixed/.test(getComputedStyle(one).position)) return false;
    const [own, there] = [one.getBoundingClientRect(), onto!.getBoundingClientRect()];
    const isSmall = own.width > 4 && own.height > 4 && own.width <= knob && own.height <= knob;
    const across = own.x + own.width / 2 - there.x - there.width / 2;
    const down = own.y + own.height / 2 - there.y - there.height / 2;
    return isSmall && Math.hypot(across, down) <= knob;
  };
  // In what holds both closely: a mark that moves elsewhere on the page is none.
  const both = onto && grip.parentElement === onto.parentElement ? [...onto.parentElement!.children] : [];
  return {
    untold: liesOnCanvas(grip) || (onto !== null && (liesOnCanvas(onto) || around!.querySelector('canvas') !== null)),
    place: shown(grip) ? [x - from.x, y - from.y, width, height] : undefined,
    values: fields.map((one) => one.getAttribute('aria-valuenow') ?? (one as HTMLInputElement).value),
    parts: count(document.querySelectorAll('svg *')) + count((around ?? document).querySelectorAll('*')),
    knobs: both.filter(isKnob).length,
    dialogs: [
      ...document.querySelectorAll('dialog,[role=dialog],[role=alertdialog],[aria-modal=true],[class*=modal i]'),
    ].filter(shown).length,
    text: (onto?.parentElement as HTMLElement | null | undefined)?.innerText ?? '',
  };
}

/** Px that the mouse alone may move things by: what it rests on may be drawn a little larger. */
const slack = 3;

/** Whether something has come of the drag. What the page says elsewhere, and what it takes away elsewhere, is no sign of it. */
export function differ(before: Traces, now: Traces): boolean {
  if (
    now.untold ||
    !now.place ||
    now.parts > before.parts ||
    now.knobs > before.knobs ||
    now.dialogs > before.dialogs ||
    now.text !== before.text
  )
    return true;
  if (now.values.join('\n') !== before.values.join('\n')) return true;
  return now.place.some((side, at) => Math.abs(side - (before.place?.[at] ?? 0)) > slack);
}
