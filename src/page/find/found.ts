import type { Frame, Locator, Page } from 'playwright';
import type { Target } from '../../steps/target.ts';
import type { Box } from '../in-page/box.ts';
import type { ElementQuery } from '../in-page/protocol.ts';
import { ask, wordsLocator } from '../words-engine.ts';
import type { Sighted } from './survey.ts';

/** The one element a target means. */
export interface Found {
  page: Page;
  frame: Frame;
  /** What is acted on: the same element while it still fits the words, else whatever fits them then; strict as any locator. */
  locator: Locator;
  /** The native field behind a styled stand-in, which may be invisible; the same element as `locator` when there is none. */
  control: Locator;
  /** What is acted on, as the page layer asks for it. */
  query: ElementQuery;
  role: string;
  name: string;
  /** CSS px in the tab's viewport, of what a reader sees. */
  box: Box;
  /** Where in the element to point, from its corner, when its middle is something else. */
  spot?: { x: number; y: number };
  /** By what the words were found: `text`, `label`, `placeholder`, `cell`… */
  how: string;
  /** Nothing says that a press on it does anything. */
  plain: boolean;
  /** It is there but cannot be used now. */
  disabled: boolean;
}

export function asFound(sighted: Sighted, target: Target): Found {
  const { page, frame, role, name, box, spot, how, disabled, outside, rank } = sighted;
  const query: ElementQuery = { kind: 'element', id: sighted.id, target, outside };
  const locator = wordsLocator(frame, query);
  const control =
    sighted.control === sighted.id ? locator : wordsLocator(frame, { kind: 'element', id: sighted.control });
  return { page, frame, locator, control, query, role, name, box, spot, how, plain: rank[0] === 0, disabled };
}

/** Whether the last press in its document has brought it; not where nobody tells. */
export function isBrought({ frame, query }: Found): Promise<boolean> {
  return ask<boolean>(frame, { kind: 'brought', id: query.id }, { timeout: 1_000 }).catch(() => false);
}

/** Whether both are the same element of the same document. */
export function isSame(one: Found, other: Found): boolean {
  return one.frame === other.frame && one.query.id === other.query.id;
}
