import { remember } from './memory.ts';

// Windows may be compared and counted across origins, so that a frame can be told from its neighbours without its element.

/** Which of its parent's frames this document is in; -1 for those within shadow roots. */
export function placeInParent(): number {
  for (let place = 0; place < parent.length; place++) if (parent[place] === self) return place;
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
