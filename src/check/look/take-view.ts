import type { Page } from 'playwright';
import type { Clock } from '../../base/clock.ts';
import { type Fingerprint, fingerprintScreen, type ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import type { Capture } from '../../page/picture/capture.ts';
import type { Traffic } from '../../page/traffic.ts';
import { type Facts, learn, viewOf } from '../baseline/learn.ts';
import type { Baseline, ScreenView, User } from '../baseline/model.ts';
import { comeToRest } from './calm.ts';
import { markDoubtful } from './doubtful.ts';

export interface Looking {
  traffic: Traffic;
  clock: Clock;
  /** Sees every string before it is kept: secrets and values of inputs become names. */
  redact: <T>(data: T) => T;
  /** Ms between the captures of one view, so that clocks are seen to tick. */
  pause: number;
}

/** Marks who has found what; gets the print whose boxes count from the top of the page. */
export type Users = (print: ScreenPrint) => Promise<Map<Fingerprint, User[]>>;

/** So many pictures are tried until one is sound. */
const most = 4;

/** A view of the page at rest: pictured and read twice, so that what varies by itself is known. */
export async function takeView(
  page: Page,
  facts: Omit<Facts, 'size'>,
  looking: Looking,
  shoot: () => Promise<Capture>,
  users?: Users,
): Promise<Baseline> {
  const { traffic, clock, redact, pause } = looking;
  await comeToRest(page, traffic);
  const first = await fingerprintScreen(page, (data) => data);
  const used = await users?.(first);
  const shots = [await shoot()];
  if (pause > 0) await clock.sleep(pause);
  const second = await fingerprintScreen(page, (data) => data);
  do shots.push(await shoot());
  while (shots.length < most && !shots.some(({ stable }) => stable));
  // A page that does not answer in time is painted over whole.
  const sound = shots.filter(({ stable }) => stable);
  const [shot] = [...sound, ...shots];
  const all = { ...facts, size: shot!.viewport };
  const known = mark(viewOf(redact(first), all), first, used);
  const view = learn(known, viewOf(redact(second), all));
  return { view: await markDoubtful(view, sound.length > 0 ? sound : shots), png: await shot!.png };
}

/** Redaction copies: elements keep their place in the list. */
function mark(view: ScreenView, { elements, texts }: ScreenPrint, used?: Map<Fingerprint, User[]>): ScreenView {
  if (!used) return view;
  const part = (list: ScreenView['elements'], raw: Fingerprint[]) =>
    list.map((one, i) => ({ ...one, usedBy: used.get(raw[i]!) ?? [] }));
  return { ...view, elements: part(view.elements, elements), texts: part(view.texts, texts) };
}
