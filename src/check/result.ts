import type { Where } from '../base/errors.ts';
import type { Text } from '../base/text.ts';
import type { Baseline } from './baseline/model.ts';
import type { Finding } from './drift/model.ts';
import type { Mend } from './mend/model.ts';

export type ScreenStatus = 'same' | 'changed' | 'missing' | 'unreached';

/** A finding with the view it was seen in, and what mends the runbook. */
export interface Told {
  finding: Finding;
  view: string;
  mends: Mend[];
}

export interface ScreenResult {
  name: string;
  title: Text;
  chapter: Text;
  /** Its line in the runbook. */
  where: Where;
  status: ScreenStatus;
  optional: boolean;
  /** It has a baseline. */
  approved: boolean;
  findings: Told[];
  /** By view: the approved and the present picture. */
  views: { view: string; old?: Baseline; now?: Baseline }[];
}

/** What a check has found, screen by screen in the order of the runbook. */
export interface CheckResult {
  screens: ScreenResult[];
  stopped?: Text;
  /** It ended at a step that fits nothing any more, and no finding says that it breaks that step. */
  untold?: boolean;
}
