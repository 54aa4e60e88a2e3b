import type { Place } from '../../engine/record/events.ts';
import type { Mend } from '../mend/model.ts';

/** Proposals that the walk has gone on through, until it is seen what comes of them. */
export class Tried {
  #place: Place | undefined;
  #mends: Mend[] = [];

  /** Of this step; what was left out before it stays open too. */
  goThrough(place: Place, mends: Mend[]): void {
    this.#set(place, [...this.#leftOut(), ...mends]);
  }

  /** More of the same step: its list may be called otherwise, too. */
  add(place: Place, mends: Mend[]): void {
    this.#set(place, [...(this.#isAt(place) ? this.#mends : []), ...mends]);
  }

  /** The walk does not get on by them. */
  drop(): void {
    this.#place = undefined;
  }

  isOn(screen: Place['screen']): boolean {
    return this.#place?.screen === screen;
  }

  /** What comes next has come, at this place: the proposals did what their step is for. */
  confirm(at: Place): void {
    const place = this.#place;
    if (!place || this.#isAt(at)) return;
    this.drop();
    // A chapter that begins again has not come any further.
    if (place.chapter === at.chapter && place.attempt !== at.attempt) return;
    for (const mend of this.#mends) mend.tried = true;
  }

  #set(place: Place, mends: Mend[]): void {
    this.#place = { ...place };
    this.#mends = mends;
  }

  /** It is not confirmed by what is lost next. */
  #leftOut(): Mend[] {
    return this.#place ? this.#mends.filter(({ remove }) => remove) : [];
  }

  #isAt({ screen, step }: Place): boolean {
    return this.#place !== undefined && this.#place.screen === screen && this.#place.step === step;
  }
}
