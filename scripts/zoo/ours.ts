import type { Page } from 'playwright';
import { TejunError } from '../../src/base/errors.ts';
import { find } from '../../src/page/find/find.ts';
import { check, choose, fill, hover, press, unfold, upload } from '../../src/page/operate/index.ts';
import type { Asked, Case, Refusal } from './cases.ts';
import type { Way } from './run.ts';
import type { Ending } from './verdict.ts';

type Found = Awaited<ReturnType<typeof find>>;
type Act = (found: Found, given: string[], timeout: number) => Promise<unknown>;

const acts: Record<Asked, Act> = {
  press: (found, _, timeout) => press(found, { timeout }),
  fill: (found, [text = ''], timeout) => fill(found, { text }, { timeout }),
  choose: (found, options, timeout) =>
    choose(
      found,
      options.map((option) => [option]),
      { timeout },
    ),
  check: (found, _, timeout) => check(found, true, { timeout }),
  upload: (found, files, timeout) => upload(found, files, { timeout }),
  hover: (found, _, timeout) => hover(found, { timeout }),
  unfold: (found, _, timeout) => unfold(found, { timeout }),
  drop: (found, _, timeout) => hover(found, { timeout }),
  // The judge learns by the mouse which element it is that was seen.
  see: (found) => found.locator.dispatchEvent('mouseover'),
};

/** The finder and the operators of Tejun. */
export const ours: Way = {
  name: 'Tejun',
  async perform(page: Page, one: Case, files: string) {
    const timeout = one.refused ? patience[one.refused] : 10_000;
    const lookUps: number[] = [];
    for (const { purpose, target, given } of one.steps) {
      // What the page makes everybody wait for is no part of a look-up.
      let start = performance.now();
      const waited = (milliseconds: number) => {
        start += milliseconds;
      };
      const found = await find(page, target, { timeout, waited });
      lookUps.push(performance.now() - start);
      const paths = purpose === 'upload' ? given.map((name) => `${files}/${name}`) : given;
      await acts[purpose](found, paths, timeout);
    }
    return lookUps;
  },
  ending(error: unknown): Ending {
    if (!(error instanceof TejunError)) return 'failed';
    return endings[error.code] ?? 'failed';
  },
};

/** What must be refused is waited for no longer than it takes to tell. */
const patience: Record<Refusal, number> = { absent: 700, disabled: 2_000, ambiguous: 4_000 };

const endings: Record<string, Ending> = { ambiguous: 'ambiguous', 'not-found': 'absent', disabled: 'disabled' };
