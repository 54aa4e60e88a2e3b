import type { FrameBox } from '../box.ts';
import { recall, remember } from '../memory.ts';
import { contentBox } from './content-box.ts';

// Windows may be compared and counted across origins, so that a frame can be told from its neighbours without its element.

/** Which of its parent's frames this document is in; -1 for those within shadow roots. */
export function placeInParent(): number {
  return placeAmong(parent, self);
}

/** Which of this document's frames the element shows; -1 for those within shadow roots. */
export function placeOf(frame: Element): number {
  return placeAmong(self, (frame as HTMLIFrameElement).contentWindow);
}

function placeAmong(frames: Window, one: Window | null): number {
  for (let place = 0; place < frames.length; place++) if (frames[place] === one) return place;
  return -1;
}

/** The number of the element of the frame at that place; 0 when there is none. */
export function frameAt(place: number): number {
  const wanted = self[place];
  const element = [...document.querySelectorAll('iframe,frame,object,embed')].find(
    (one) => (one as HTMLIFrameElement).contentWindow === wanted,
  );
  return wanted && element ? remember(element) : 0;
}

export function frameBox(id: number): FrameBox | null {
  const element = recall(id);
  return element && contentBox(element);
}
