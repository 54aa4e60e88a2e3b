import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { normaliseWords } from '../../base/text.ts';
import type { User } from '../baseline/model.ts';
import { put } from '../baseline/store.ts';

/** A proposal that a person has said no to. */
export interface Rejection {
  screen: string;
  /** `shows`, or the number of the step. */
  used_by: User;
  was: string;
  not: string;
}

const shape = z.array(
  z.object({
    screen: z.string(),
    used_by: z.union([z.literal('shows'), z.number()]),
    was: z.string(),
    not: z.string(),
  }),
);
const header = '# Proposals that a person said no to: they are not made again. Take a line out to allow one.\n';

/** Beside the baselines, and reviewed like them. */
export function readRejections(folder: string): Rejection[] {
  const path = fileIn(folder);
  return existsSync(path) ? shape.parse(parse(readFileSync(path, 'utf8')) ?? []) : [];
}

/** In CI nothing is ever written. */
export function reject(folder: string, rejection: Rejection): void {
  if (process.env.CI) return;
  const path = fileIn(folder);
  mkdirSync(dirname(path), { recursive: true });
  put(path, header + stringify([...readRejections(folder), rejection], { lineWidth: 0 }));
}

export function isRejected({ screen, used_by, not }: Omit<Rejection, 'was'>, known: Rejection[]): boolean {
  return known.some(
    (one) => one.screen === screen && one.used_by === used_by && normaliseWords(one.not) === normaliseWords(not),
  );
}

function fileIn(folder: string): string {
  return join(folder, 'rejected.yaml');
}
