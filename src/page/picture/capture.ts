import type { BrowserContext, CDPSession, Frame, Page } from 'playwright';
import { StepFailure } from '../../base/errors.ts';
import { within } from '../../base/within.ts';
import type { Box } from '../in-page/box.ts';
import { ask } from '../words-engine.ts';
import type { Mask } from './frame-sight.ts';
import { elementsOf, type Marked, type MarkRequest, marksOf, ownBoxes } from './marks.ts';
import type { Rect } from './mask-protocol.ts';
import type { MaskRules, Matcher } from './mask-rules.ts';
import { paintMasks, pngSize } from './paint.ts';
import { takePicture, withFullHeight } from './screenshot.ts';
import { lookAfter, lookBefore, masksFor, type Sight, volatileOf } from './tab-sight.ts';
import { unlessLeft } from './unless-left.ts';

export interface CaptureOptions {
  masks?: MaskRules;
  marks?: MarkRequest[];
  /** The whole page instead of what the window shows. */
  fullPage?: boolean;
  /** Device px a CSS px, for manuals; 1 unless told. */
  scale?: 1 | 2;
  /** Also tells the dialog in front and texts that always differ. */
  surroundings?: { volatile: Matcher };
}

/** A picture of a tab and what is known of it. Boxes are in CSS px of the picture's own top left corner. */
export interface Capture {
  url: string;
  /** The masked picture. Painting goes on in the background: await it where the bytes are needed, not before. */
  png: Promise<Buffer>;
  /** Device px of the picture a CSS px. */
  ratio: number;
  viewport: { width: number; height: number };
  scroll: { x: number; y: number };
  /** Of the marks that were visible. */
  marks: Marked[];
  /** What they point at, in the viewports of its own frames. */
  own: ReadonlyMap<MarkRequest['found'], Box>;
  masks: Mask[];
  /** Asked for by `surroundings`. */
  front?: Rect;
  volatile?: Rect[];
  /** False: the page never came to rest, so whole frames are covered. */
  stable: boolean;
}

export interface Capturer {
  /** A tab has opened: its first picture need not wait for the DevTools session then. */
  attend: (page: Page) => void;
  /** @throws StepFailure `capture-failed` when the tab does not paint within ten seconds or is gone. */
  capture: (page: Page, options?: CaptureOptions) => Promise<Capture>;
}

/** Ms that a page gets to come to rest. */
const restLimit = 1_500;
/** Pictures for manuals are worth waiting for: one that is covered whole shows nothing. */
const restLimitForManuals = 10_000;
/** Ms that what slides in gets to arrive. */
const movingLimit = 2_000;

/** Takes pictures through one DevTools session a tab, which is faster than `page.screenshot`; without one, by that. */
export function createCapturer(context: BrowserContext): Capturer {
  const sessions = new WeakMap<Page, Promise<CDPSession | undefined>>();
  const sessionOf = (page: Page) => {
    const session = sessions.get(page) ?? context.newCDPSession(page).catch(() => undefined);
    sessions.set(page, session);
    return session;
  };
  return {
    attend: (page) => void sessionOf(page),
    capture: async (page, options = {}) => {
      try {
        const session = await sessionOf(page);
        const take = () => takePicture(page, session, options.scale ?? 1);
        const masked = () => unlessLeft(page, () => takeMasked(page, take, options));
        return options.fullPage ? await withFullHeight(page, masked) : await masked();
      } catch (cause) {
        const text = { ja: '画面の画像を取得できません', en: 'cannot take a picture of the screen' };
        throw new StepFailure('capture-failed', text, { cause });
      }
    },
  };
}

/** A mask is right only for the moment it was measured: look, take, look again, until both looks agree. */
async function takeMasked(page: Page, take: () => Promise<Buffer>, options: CaptureOptions): Promise<Capture> {
  const { surroundings, marks: requests = [] } = options;
  const rules: MaskRules = { ...options.masks, volatile: surroundings?.volatile };
  const front = surroundings ? await frontOf(page) : undefined;
  const until = Date.now() + (surroundings ? restLimitForManuals : restLimit);
  if (surroundings) await Promise.all(page.frames().map(endMoving));
  let sight: Sight;
  let marks: Marked[];
  let raw: Buffer;
  let restless: Frame[];
  do {
    sight = await lookBefore(page, rules, elementsOf(requests));
    [raw, marks] = await Promise.all([take(), marksOf(requests, sight.boxes)]);
    restless = await lookAfter(page, sight, rules);
  } while (restless.length > 0 && Date.now() < until);
  const masks = await masksFor(sight, restless);
  const size = pngSize(raw);
  const width = sight.size[0] || page.viewportSize()?.width || size.width;
  const ratio = size.width / width;
  const png = masks.length > 0 ? paintMasks(raw, masks, ratio) : Promise.resolve(raw);
  png.catch(() => {}); // Told to whoever awaits it.
  return {
    url: page.url(),
    png,
    ratio,
    viewport: { width, height: Math.round(size.height / ratio) },
    scroll: { x: sight.scroll[0], y: sight.scroll[1] },
    marks,
    own: ownBoxes(requests, sight.boxes),
    masks,
    front,
    volatile: surroundings && volatileOf(sight),
    stable: restless.length === 0,
  };
}

/** Dialogs and menus that slide or fade in have come; what moves for ever is not waited for. */
async function endMoving(frame: Frame): Promise<void> {
  const moved = frame.evaluate(async () => {
    const moving = document.getAnimations().filter(({ playState, effect }) => {
      return playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    });
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
  await within(moved, movingLimit).catch(() => {});
}

async function frontOf(page: Page): Promise<Rect | undefined> {
  const box = await ask<Box | null>(page.mainFrame(), { kind: 'front' }, { timeout: 2000 }).catch(() => null);
  return box ? [box.x, box.y, box.width, box.height] : undefined;
}
