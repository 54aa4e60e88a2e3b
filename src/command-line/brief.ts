import { setFlagsFromString } from 'node:v8';

/** For commands that end in a moment: compiling well what runs a few times costs more than it saves. */
export function beBrief(): void {
  for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag);
}
