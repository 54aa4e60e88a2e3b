import type { Frame, Locator, Page } from 'playwright';
import type { Text } from '../../base/text.ts';
import type { ElementQuery } from '../in-page/protocol.ts';

/** What an operation acts on: the part of a find's result that acting needs. */
export interface Operand {
  page: Page;
  frame: Frame;
  /** Finds the element anew when the page has rendered it again. */
  locator: Locator;
  /** Where in the element to point, in CSS px from its corner; its middle when nothing is said. */
  spot?: { x: number; y: number };
  /** It says of itself that it cannot be used now. */
  disabled?: boolean;
  role: string;
  name: string;
  /** `parts`: the first of several fields over which the value is spread. */
  how?: string;
  /** What it was found by. */
  query?: ElementQuery;
}

export interface OperateOptions {
  /** Ends the operation at once; its reason is what is thrown. */
  signal?: AbortSignal;
  /** Milliseconds for the whole operation, its waits and its verification. */
  timeout: number;
}

/** What is left of an operation's time, in the shape Playwright's actions take. */
export type Budget = (atMost?: number) => { signal?: AbortSignal; timeout: number };

/** Starts the clock of one operation, so that several actions share one time limit. */
export function startBudget({ signal, timeout }: OperateOptions): Budget {
  const end = Date.now() + timeout;
  return (atMost = Number.POSITIVE_INFINITY) => {
    signal?.throwIfAborted();
    // Playwright reads 0 as "no limit".
    return { signal, timeout: Math.max(1, Math.min(atMost, end - Date.now())) };
  };
}

/** The element in a sentence: its words, or its role where it has none. */
export function called(operand: Pick<Operand, 'role' | 'name'>): { ja: string; en: string } {
  return operand.name ? quoted(operand.name) : { ja: `（${operand.role}）`, en: `(${operand.role})` };
}

/** Words as each language quotes them. */
export function quoted(words: string): { ja: string; en: string } {
  return { ja: `「${words}」`, en: `"${words}"` };
}

/** Several words, each quoted; long lists are cut. */
export function listed(all: readonly string[], most = 15): { ja: string; en: string } {
  const shown = all.slice(0, most);
  const more = all.length - shown.length;
  return {
    ja: shown.map((words) => quoted(words).ja).join('') + (more > 0 ? `ほか ${more} 件` : ''),
    en: shown.map((words) => quoted(words).en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

/** Two texts, one after the other. */
export function joined(first: { ja: string; en: string }, second: { ja: string; en: string }): Text {
  return { ja: first.ja + second.ja, en: `${first.en} ${second.en}`.trim() };
}
