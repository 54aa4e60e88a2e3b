import type { Command } from '../command-line/command.ts';
import { answer } from './answer.command.ts';
import { approve } from './approve.command.ts';
import { check } from './check.command.ts';
import { doctor } from './doctor.command.ts';
import { init } from './init.command.ts';
import { keysInit, keysShow } from './keys.command.ts';
import { lint } from './lint.command.ts';
import { manual } from './manual.command.ts';
import { plan } from './plan.command.ts';
import { rehearse } from './rehearse.command.ts';
import { resume } from './resume.command.ts';
import { run } from './run.command.ts';
import { runs, runsPrune, runsShow, runsVerify } from './runs.command.ts';

/** What the command line can do, in the order of its help. A new command is one file and one line here. */
export const commands: Command[] = [
  run,
  check,
  approve,
  resume,
  answer,
  plan,
  lint,
  init,
  manual,
  runs,
  runsShow,
  runsVerify,
  runsPrune,
  keysInit,
  keysShow,
  rehearse,
  doctor,
];
