import type { Page } from 'playwright';
import type { Found } from '../page/find/found.ts';
import type { Capture } from '../page/picture/capture.ts';
import type { Chapter, PlacedStep, Screen } from '../runbook/model.ts';
import type { Target } from '../steps/target.ts';
import type { Use } from './observer.ts';

/** A screen that may come next, and where it stands. `leave`: it belongs to the chapter after. */
export interface Choice {
  screen: Screen;
  index: number;
  leave: boolean;
}

/** The screen that came. */
export interface Shown {
  choice: Choice;
  page: Page;
  use?: Use;
  /** The step it is begun with, where the first ones are done already. */
  from?: number;
  /** What it begins with, where that was seen in the same look. */
  next?: Found;
  /** The first picture of it, taken already. */
  picture?: Capture;
}

/** A step and what it is about. */
export interface Beginning {
  step: PlacedStep;
  target: Target;
}

/** What a chapter begins with, as it was seen before the chapter was begun. */
export interface Foreseen extends Shown {
  chapter: Chapter;
  /** Ms since the epoch: it holds if nothing has changed since. */
  began: number;
}
