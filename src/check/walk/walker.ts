import type { BrowserContext, Page } from 'playwright';
import type { StepFailure } from '../../base/errors.ts';
import type { Blocked, Detour, Loss, Observer, OptionLoss, View, Way } from '../../engine/observer.ts';
import { Traffic } from '../../page/traffic.ts';
import type { Target } from '../../steps/target.ts';
import type { User } from '../baseline/model.ts';
import { screenName } from '../baseline/store.ts';
import { takeView } from '../look/take-view.ts';
import type { Guide } from './guide.ts';
import { isBlank, isHarmless } from './harmless.ts';
import { namesIn } from './know-screen.ts';
import { lackEntry } from './lack-entry.ts';
import { loseEntry } from './lose-entry.ts';
import { loseOption } from './lose-option.ts';
import { loseScreen } from './lose-screen.ts';
import { loseStep } from './lose-step.ts';
import { Passing } from './passing.ts';
import type { SeenScreen } from './record.ts';
import { soughtBy } from './sought.ts';
import { Tried } from './tried.ts';
import { unblock } from './unblock.ts';
import { usersIn } from './users.ts';

/** How long (ms) words are looked for before the baseline is asked. */
const patience = 5_000;
const final = new Set(['not-found', 'ambiguous', 'no-option', 'screen-not-shown', 'disabled', 'covered', 'read-only']);

/** Follows a run through the console, keeps what each screen looks like, and helps it over what has changed. */
export class Walker implements Observer {
  readonly patience = patience;
  readonly #guide: Guide;
  readonly #traffic = new Traffic();
  readonly #tried = new Tried();

  constructor(guide: Omit<Guide, 'passing'>) {
    this.#guide = { ...guide, passing: new Passing(guide.record) };
  }

  attend(context: BrowserContext): void {
    this.#traffic.follow(context);
    context.on('dialog', (dialog) => {
      this.#guide.record.asked = dialog.message();
    });
  }

  async saw(view: View): Promise<void> {
    // What the next act asks is its own.
    if (view.moment === 'leaving') this.#guide.record.asked = undefined;
    if (this.#guide.record.gone.includes(this.#nameOf(view))) return this.#tried.confirm(view.place);
    const seen = this.#screenOf(view);
    const key = keyOf(view, seen);
    // The list grows until the next screen.
    if (!seen.uses.includes(view.uses)) seen.uses.push(view.uses);
    if (view.moment !== 'failed') {
      this.#tried.confirm(view.place);
      this.#guide.record.lost = undefined;
    }
    if (!key || isBlank(view.page.url()) || seen.views.some((one) => one.view.view === key)) return;
    const facts = { screen: seen.name, view: key, title: view.screen.title };
    seen.urls.push(view.page.url());
    const looking = { ...this.#guide, traffic: this.#traffic };
    seen.views.push(await takeView(view.page, facts, looking, view.shoot, (print) => usersIn(print, view.uses)));
  }

  watch(pages: () => Page[]): () => void {
    return this.#guide.passing.watch(pages);
  }

  missing(loss: Loss): Promise<Target | 'leave-out' | undefined> {
    return this.#tryIt(loss, () => loseStep(loss, this.#guide));
  }

  async missingOption(loss: OptionLoss): Promise<string | undefined> {
    const { stumbles } = this.#guide.record;
    const known = stumbles.length;
    const option = await this.#note(soughtBy(loss, this.#guide), async () => loseOption(loss, this.#guide));
    const mends = stumbles.slice(known).flatMap(({ mends = [] }) => mends);
    if (option) this.#tried.add(loss.place, mends);
    return option;
  }

  lost(detour: Detour): Promise<Way | 'again' | undefined> {
    const names = namesIn(detour, this.#guide);
    const required = names[detour.screens.findIndex(({ screen }) => !screen.optional)] ?? names.at(-1)!;
    return this.#note({ screen: required, user: 'shows' }, () => loseScreen(detour, this.#guide));
  }

  async blocked(loss: Blocked): Promise<boolean | 'leave-out'> {
    if (loss.failure.code !== 'read-only')
      return this.#note(soughtBy(loss, this.#guide), () => unblock(loss, this.#guide));
    return this.#tryIt(loss, () => loseEntry(loss, this.#guide));
  }

  /** The console may ask for something that it did not ask for before. */
  async troubled(page: Page): Promise<void> {
    await lackEntry([page], this.#guide);
  }

  /** Irreversible steps are done on a rehearsal console, or where a person allowed it. */
  mayDoOnce(url: string): boolean {
    return this.#guide.through || isHarmless(url);
  }

  isFinal(failure: StepFailure): boolean {
    return final.has(failure.code);
  }

  /** Does what goes on through proposals, and keeps those until it is seen what comes of them. */
  async #tryIt<T>(loss: Loss, work: () => Promise<T>): Promise<T> {
    // The screen after it has come, whatever is lost there.
    if (!this.#tried.isOn(loss.place.screen)) this.#tried.confirm(loss.place);
    const { stumbles } = this.#guide.record;
    const known = stumbles.length;
    const answer = await this.#note(soughtBy(loss, this.#guide), work);
    const mends = stumbles.slice(known).flatMap(({ mends = [] }) => mends);
    if (answer) this.#tried.goThrough(loss.place, mends);
    else this.#tried.drop();
    return answer;
  }

  /** Where there is no answer, the walk ends. */
  async #note<T>({ screen, user }: { screen: string; user: User }, work: () => Promise<T>): Promise<T> {
    const { record } = this.#guide;
    const known = record.stumbles.length;
    const answer = await work();
    const isTold = record.stumbles.slice(known).some(({ finding }) => finding.severity === 'breaking');
    record.lost = answer ? undefined : { screen, user, isTold };
    return answer;
  }

  #nameOf({ chapter, screen }: View): string {
    return screenName(this.#guide.runbook, chapter.id, screen.id);
  }

  #screenOf(view: View): SeenScreen {
    const { chapter, screen } = view;
    const name = this.#nameOf(view);
    const { screens } = this.#guide.record;
    let seen = screens.find((one) => one.name === name);
    if (!seen) {
      seen = { name, chapter, screen, views: [], urls: [], uses: [] };
      screens.push(seen);
    }
    return seen;
  }
}

/**
 * `screen` when it has come, `before-3` before the third step acts. A failure shows a screen that nothing else has shown, and
 * so does a step where the page was blank until an earlier one opened it.
 */
function keyOf({ moment, place }: View, { views }: SeenScreen): string | undefined {
  if (moment === 'arrived' || (/^(?:failed|leaving)$/.test(moment) && views.length === 0)) return 'screen';
  return moment === 'leaving' ? `before-${(place.step ?? 0) + 1}` : undefined;
}
