import * as z from 'zod';
import { ask } from './ask.ts';
import { capture } from './capture.ts';
import { check } from './check.ts';
import { choose } from './choose.ts';
import { click } from './click.ts';
import { close } from './close.ts';
import { confirm } from './confirm.ts';
import { drag } from './drag.ts';
import { expect } from './expect.ts';
import { fill } from './fill.ts';
import { gotoTab } from './goto-tab.ts';
import { handover } from './handover.ts';
import { hover } from './hover.ts';
import { open } from './open.ts';
import { press } from './press.ts';
import { reload } from './reload.ts';
import { signIn } from './sign-in.ts';
import { commonKeys, type StepKind, type StepOf } from './step.ts';
import { unfold } from './unfold.ts';
import { upload } from './upload.ts';
import { wait } from './wait.ts';

/** What a runbook can say. A new kind is one file and one line here. */
export const stepKinds = [
  open,
  click,
  fill,
  choose,
  check,
  press,
  hover,
  unfold,
  drag,
  upload,
  expect,
  wait,
  ask,
  confirm,
  handover,
  close,
  reload,
  gotoTab,
  signIn,
  capture,
] as unknown as StepKind[];

const byName = new Map(stepKinds.map((kind) => [kind.kind, kind]));
const shapes = new Map<string, z.ZodObject>();

/** A step as the engine, the check and the manual see it: plain data. What it does, its kind knows. */
export interface Step {
  /** The name of its kind. */
  kind: string;
  /** Values of its keys, templates not yet filled in. */
  keys: StepOf<z.ZodRawShape>;
}

/** The kinds named by a step's keys: exactly one in a valid step. `confirm` beside another kind is a common key. */
export function kindsOf(keys: Iterable<string>): string[] {
  const kinds = [...keys].filter((key) => byName.has(key));
  return kinds.length > 1 ? kinds.filter((kind) => !(kind in commonKeys)) : kinds;
}

export function kindNamed(name: string): StepKind {
  return byName.get(name)!;
}

export function stepKindOf({ kind }: Pick<Step, 'kind'>): StepKind {
  return kindNamed(kind);
}

/** What a step of the kind may say, made when the first one is read. */
export function shapeOf({ kind, fields }: StepKind): z.ZodObject {
  const shape = shapes.get(kind) ?? z.strictObject({ ...commonKeys, ...fields } as z.ZodRawShape);
  shapes.set(kind, shape);
  return shape;
}
