import { cut } from '../describe.ts';
import type { Look } from '../look.ts';
import { remember } from '../memory.ts';
import type { FrameTarget } from '../protocol.ts';
import { tidy } from '../read/compare.ts';
import { contains, textOf } from '../read/tree.ts';
import type { FrameSpot } from '../reports.ts';
import { isBehindOthers } from '../see/behind-frame.ts';
import { placeOf } from './frame-place.ts';
import { frameWords } from './frame-words.ts';
import { holds, type Region } from './region.ts';
import { chainOf, regionGroups } from './scope.ts';

/** The frames of this document, and how far into each target's scopes they lie. */
export function frameSpots(targets: FrameTarget[], look: Look): FrameSpot[] {
  return look.frames.map((frame) => {
    const box = look.sight.boxOf(frame);
    const rect = frame.getBoundingClientRect();
    return {
      id: remember(frame),
      place: placeOf(frame),
      usable: box !== null && !look.layers.blocks(frame) && !isBehindOthers(frame, look.frames),
      box: { x: rect.x + frame.clientLeft, y: rect.y + frame.clientTop, width: rect.width, height: rect.height },
      words: frameWords(frame, look),
      outside: targets.map((asked) => depthOf(frame, asked, look)),
    };
  });
}

/** How many of the target's scopes, from the outermost, contain the frame. */
function depthOf(frame: Element, { target, outside }: FrameTarget, look: Look): number {
  const chain = chainOf(target.in);
  let depth = outside;
  let outer: Region[] | null = null;
  while (depth < chain.length) {
    const around: Region[] = regionGroups(chain[depth]!, look, target.purpose)
      .flat()
      .filter(
        (region) =>
          (region.root !== document.body || region.after) &&
          holds(region, frame) &&
          (!outer || outer.some((o) => contains(o.root, region.root))),
      );
    if (!around.length) break;
    outer = around;
    depth += 1;
  }
  return depth;
}

/** What the document says it is: its title and headings. */
export function documentWords(look: Look): string[] {
  const headings = look.headings().filter((h) => h.level <= 3 && look.sight.boxOf(h.element));
  return [document.title, ...headings.slice(0, 5).map((h) => cut(tidy(textOf(h.element))))].filter(Boolean);
}
