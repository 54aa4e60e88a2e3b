import type { Page } from 'playwright';
import type { Found } from '../../page/find/found.ts';
import type { Box } from '../../page/in-page/box.ts';
import type { Capture } from '../../page/picture/capture.ts';
import { Album, type AlbumOptions, type StepMark } from './album.ts';
import type { Moment, Place } from './events.ts';
import {
  bringIntoView,
  isCovered,
  isInView,
  isUnderBar,
  isWhollyInView,
  scrollFree,
  untilUncovered,
} from './in-view.ts';

interface EvidenceOptions extends AlbumOptions {
  /** Called after each picture; `shoot` takes another one that is not kept. */
  seen: (place: Place, moment: Moment, shoot: () => Promise<Capture>) => Promise<void>;
  /** Does the work, and puts aside what comes over the page meanwhile. */
  guarded: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Decides when a run takes its pictures. What was acted on since the screen showed is marked on them. */
export class Evidence {
  readonly #options: EvidenceOptions;
  readonly #album: Album;
  #marks: StepMark[] = [];
  /** Whether the screen has its picture, and whether something is on it now that the picture does not show. */
  #pictured = false;
  #stale = false;
  /** What was only looked at since the last picture. */
  #seen?: Found;
  /** Acts that are no sentence of the procedure leave no trace. */
  #aside = 0;
  /** Set while the last picture shows how things stand. */
  #latest?: Moment;
  /** A picture that was taken before the screen was told of. */
  #offered?: { found: Found; shot: Capture };
  /** Acts are marked and have no pictures of their own. */
  #together = false;

  constructor(options: EvidenceOptions) {
    this.#options = options;
    this.#album = new Album(options);
  }

  /** A screen has come: nothing was acted on yet. */
  arrive(): void {
    this.#marks = [];
    this.#pictured = false;
    this.#stale = false;
    this.#seen = undefined;
  }

  /** A step is about to act: the first one of a screen, and each that may change it, gets its picture. Tells where the element is on it. */
  async beforeAct(place: Place, found: Found, changes: 'screen' | 'field'): Promise<Box | undefined> {
    if (this.#aside > 0) return undefined;
    await this.#showSeen(place, found);
    await this.#bringIntoView(place, found);
    this.#marks.push({ step: place.step ?? 0, found });
    const free = this.#options.scale === 2 && (await this.#uncovered(found));
    if (this.#together) return undefined;
    const due = !this.#pictured || changes === 'screen';
    const subject = free ? found : undefined;
    const shot = due ? await this.take(place, this.#pictured ? 'leaving' : 'arrived', subject) : undefined;
    this.#stale = changes === 'field';
    return shot?.own.get(found);
  }

  /** What a step only looks at is marked on the next picture. */
  sees(place: Place, found: Found): void {
    if (this.#aside > 0) return;
    this.#marks.push({ step: place.step ?? 0, found });
    this.#stale = true;
    this.#seen = found;
  }

  /** A screen on which nothing is pressed has its picture too, and what was filled in or looked at last is shown. */
  async beforeLeaving(place: Place): Promise<void> {
    if (this.#aside > 0 || this.#together) return;
    const last = this.#marks.at(-1);
    if (last && this.#stale) await this.#bringIntoView(place, last.found);
    if (!this.#pictured || this.#stale) await this.take(place, this.#pictured ? 'leaving' : 'arrived');
  }

  /** What was only looked at further down a long page has its picture before something else is acted on. */
  async #showSeen(place: Place, next: Found): Promise<void> {
    if (!this.#seen || isInView(this.#seen) || this.#together) return;
    await bringIntoView(this.#seen);
    await this.take(place, this.#pictured ? 'leaving' : 'arrived');
    await bringIntoView(next);
  }

  /** The next act may be further down a long page: what was done so far is shown before it scrolls out of sight. */
  async #bringIntoView(place: Place, found: Found): Promise<void> {
    // Only what goes into a manual is worth a look of its own.
    const free = isWhollyInView(found) && !(this.#options.scale === 2 && (await isUnderBar(found)));
    if (free) return;
    const earlier = this.#marks.some((mark) => mark.found !== found && isInView(mark.found));
    if (this.#stale && earlier && !this.#together) await this.take(place, this.#pictured ? 'leaving' : 'arrived');
    await (isWhollyInView(found) ? scrollFree(found) : bringIntoView(found));
  }

  /** Does what is no sentence of the procedure, such as looking again. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    this.#aside += 1;
    try {
      return await work();
    } finally {
      this.#aside -= 1;
    }
  }

  /** Acts that are shown together, on one picture after the last of them. */
  async asOnePicture(place: Place, moment: Moment, work: () => Promise<void>): Promise<void> {
    const marks = this.#marks;
    this.#marks = [];
    this.#together = true;
    try {
      await work();
      await this.take(place, moment);
      this.#latest = moment;
    } finally {
      this.#marks = marks;
      this.#together = false;
    }
  }

  /** Another screen comes in between; what was marked on this one stays. */
  async between<T>(work: () => Promise<T>): Promise<T> {
    const [marks, pictured, stale] = [this.#marks, this.#pictured, this.#stale];
    try {
      return await work();
    } finally {
      [this.#marks, this.#pictured, this.#stale] = [marks, pictured, stale];
    }
  }

  /** The last picture of a session; none when it just was taken. */
  async takeLast(place: Place, moment: Moment): Promise<void> {
    if (this.#latest !== 'waiting') await this.take(place, moment);
  }

  /** What would be the first picture of a screen that begins with an act on this; nothing when it is not in sight. */
  async ahead(step: number, found: Found): Promise<Capture | undefined> {
    // Pictures for a manual wait for what lies over their subject.
    if (this.#options.scale === 2 || !isInView(found)) return undefined;
    return this.#album.shoot(found.page, [{ step, found }]).catch(() => undefined);
  }

  /** The next picture may be this one, if nothing but an act on `found` is marked on it. */
  offer(found: Found, shot: Capture): void {
    this.#offered = { found, shot };
  }

  #takeOffered(): Capture | undefined {
    const { found, shot } = this.#offered ?? {};
    this.#offered = undefined;
    return this.#marks.length === 1 && this.#marks[0]!.found === found ? shot : undefined;
  }

  #uncovered(found: Found): Promise<boolean> {
    return this.#options.guarded(() => untilUncovered(found));
  }

  /** `subject`: seen before, and taken once more where something came over it meanwhile. */
  async #shoot(page: Page, subject?: Found): Promise<Capture> {
    const shot = await this.#album.shoot(page, this.#marks);
    if (!subject || !(await isCovered(subject))) return shot;
    await this.#uncovered(subject);
    return this.#album.shoot(page, this.#marks);
  }

  async take(place: Place, moment: Moment, subject?: Found): Promise<Capture | undefined> {
    this.#latest = undefined;
    this.#seen = undefined;
    await this.#album.room();
    const { page } = this.#options.stage;
    const taken = this.#takeOffered() ?? this.#shoot(page, subject);
    const shot = await Promise.resolve(taken).catch((error: unknown) => {
      if (!page.isClosed()) throw error;
    });
    // A tab that closed by itself meanwhile has nothing more to show.
    if (!shot) return undefined;
    this.#pictured = true;
    this.#stale = false;
    this.#album.keep(shot, place, moment);
    await this.#options.seen({ ...place }, moment, () => this.#album.shoot(page, this.#marks));
    return shot;
  }

  /** All pictures are on the disk and told of. */
  drain(): Promise<void> {
    return this.#album.drain();
  }
}
