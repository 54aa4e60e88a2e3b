// The engine that finds what pictures must not show, as it runs in the page's isolated world, where pages can neither see
// nor break it; bundled as `dist/text.js`. Secrets never go in: texts come out, positions are asked by number.

import type { OwnerRequest, TextAnswer, TextRequest } from '../mask-protocol.ts';
import { hideCaret, showCaret } from './caret.ts';
import { endTransitions, isCarried } from './moving.ts';
import { boxOf, placesOf, shownBy } from './places.ts';
import { type Run, readTexts } from './texts.ts';

/** Those of the last answer. */
let runs: Run[] = [];

function answer({ texts, prepare, release, hits }: TextRequest): TextAnswer {
  if (prepare) hideCaret();
  const before = runs;
  const reading = readTexts(texts);
  runs = reading.runs;
  if (prepare) endTransitions(reading.roots);
  const same = before.length === runs.length && before.every((run, index) => run.text === runs[index]!.text);
  const hit = (hits ?? []).flatMap(([index]) => elementsOf(runs[index]));
  const result: TextAnswer = {
    runs: same && hits ? undefined : runs.map((run) => run.text),
    passwords: reading.passwords.flatMap(boxOf),
    hits: (hits ?? []).map((one) => placesOf(runs[one[0]], one)),
    moving: isCarried([...reading.passwords, ...hit], reading.roots),
    movingFrames: isCarried(reading.frames, reading.roots),
    scroll: [window.scrollX, window.scrollY],
    size: [window.innerWidth, window.innerHeight],
  };
  if (release) showCaret();
  return result;
}

function elementsOf(run: Run | undefined): Element[] {
  if (run?.field) return [run.field];
  return (run?.segments ?? []).flatMap(({ node }) => node.parentElement ?? []);
}

/** The answer leaves as the text of an element that is never attached. */
function queryAll(root: unknown, request: string): Element[] {
  const asked = JSON.parse(request) as TextRequest | OwnerRequest;
  const carrier = document.createElement('output');
  carrier.textContent = JSON.stringify('shown' in asked ? shownBy(root as Element, asked.shown) : answer(asked));
  return [carrier];
}

export default { query: (root: unknown, request: string) => queryAll(root, request)[0], queryAll };
