import type { Frame } from 'playwright';
import { askFrame, seenInTab } from './frame-text.ts';
import type { Rect, TextAnswer } from './mask-protocol.ts';
import { type Look, looksForTexts, type MaskRules, type Matches, matchAll, type Reason } from './mask-rules.ts';

/** A covered rectangle in CSS px of the tab's viewport. */
export interface Mask {
  box: Rect;
  look: Look;
}

/** What one frame showed. */
export interface FrameSight extends Matches {
  frame: Frame;
  masks: Mask[];
  volatile: Rect[];
  /** Nothing reliable is known of the frame: all of it must be covered. */
  blind: boolean;
  /** Something hit, or a frame element, is carried by an animation; where it was says nothing of the picture. */
  moving: boolean;
  movingFrames: boolean;
}

/** Ms that a frame which did not answer before the picture gets to answer after it. */
const stillBlind = 300;

/** What must be covered, by the first answer of the frame and the places asked for with it. */
export async function seeFrame(frame: Frame, answer: TextAnswer, rules: MaskRules): Promise<FrameSight> {
  const { hits, looks } = matchAll(answer.runs ?? [], rules);
  const placed = hits.length > 0 ? await askFrame(frame, { texts: true, hits }) : answer;
  if (placed !== answer && placed.runs) return blindSight(frame);
  const { moving, movingFrames } = placed;
  return { frame, hits, looks, moving, movingFrames, blind: false, ...(await placesOf(frame, placed, looks)) };
}

/** Whether the frame shows the same secrets at the same places as before; shows the caret again. */
export async function isSame(sight: FrameSight, rules: MaskRules): Promise<boolean> {
  const { frame, hits, looks } = sight;
  if (isEmpty(frame)) return !sight.blind;
  try {
    const limit = sight.blind ? stillBlind : undefined;
    const answer = await askFrame(frame, { texts: looksForTexts(rules), hits, release: true, limit });
    // It could not be read before; that it answers now makes another try worthwhile.
    if (sight.blind || sight.moving || answer.moving) return false;
    const after = answer.runs
      ? await seeFrame(frame, answer, rules)
      : { ...sight, ...(await placesOf(frame, answer, looks)) };
    return !after.blind && sameMasks(sight.masks, after.masks);
  } catch {
    return sight.blind && !frame.isDetached();
  }
}

/** Nothing has arrived yet: there is nothing to see, and nothing in it that could answer. */
export function isEmpty(frame: Frame): boolean {
  return frame.url() === '';
}

export function blindSight(frame: Frame): FrameSight {
  return { frame, hits: [], looks: [], masks: [], volatile: [], blind: true, moving: false, movingFrames: false };
}

async function placesOf(
  frame: Frame,
  answer: TextAnswer,
  looks: Reason[],
): Promise<Pick<FrameSight, 'masks' | 'volatile'>> {
  const found: { box: Rect; look: Reason }[] = [
    ...answer.passwords.map((box) => ({ box, look: 'secret' as const })),
    ...answer.hits.flatMap((boxes, index) => boxes.map((box) => ({ box, look: looks[index]! }))),
  ];
  if (found.length === 0) return { masks: [], volatile: [] };
  const placed = await seenPartsOf(frame, found);
  return {
    masks: placed.flatMap(({ box, look }) => (look === 'volatile' ? [] : [{ box, look }])),
    volatile: placed.flatMap(({ box, look }) => (look === 'volatile' ? [box] : [])),
  };
}

/** Of what a frame shows, the parts that no dialog of the page around it lies over; asked once a look, not once a box. */
async function seenPartsOf<L extends Reason>(
  frame: Frame,
  marks: { box: Rect; look: L }[],
): Promise<{ box: Rect; look: L }[]> {
  if (!frame.parentFrame()) return marks;
  const looks = [...new Set(marks.map(({ look }) => look))];
  const parts = await Promise.all(
    looks.map(async (look) => {
      const boxes = marks.flatMap((mark) => (mark.look === look ? [mark.box] : []));
      return (await seenInTab(frame, boxes)).map((box) => ({ box, look }));
    }),
  );
  return parts.flat();
}

/** Half a pixel is rounding; the masks are painted two pixels wider. */
function sameMasks(one: Mask[], other: Mask[]): boolean {
  if (one.length !== other.length) return false;
  return one.every(({ box, look }, index) => {
    const twin = other[index]!;
    return look === twin.look && box.every((value, side) => Math.abs(value - twin.box[side]!) <= 0.5);
  });
}
