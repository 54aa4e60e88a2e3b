import { constants, Script } from 'node:vm';
import { keep, readKept } from './kept.ts';

/** Compiled code of scripts, by their names. */
type Codes = Map<string, Buffer>;

/** The scripts that a command runs, and the code that is kept of them: as the command left it, with all functions that were called. */
export class KeptScripts {
  readonly #place: string | undefined;
  readonly #codes: Codes;
  readonly #scripts = new Map<string, Script>();

  constructor(place: string | undefined) {
    this.#place = place;
    this.#codes = readCodes(place);
  }

  /** `name`: tells the script from all others, and from other contents of its own. */
  compile(name: string, filename: string, text: string): Script {
    const script = new Script(text, {
      filename,
      cachedData: this.#codes.get(name),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    this.#scripts.set(name, script);
    return script;
  }

  /** Keeps what was compiled, unless each of the scripts was there already. */
  keep(): void {
    if ([...this.#scripts.values()].every(({ cachedDataRejected }) => cachedDataRejected === false)) return;
    for (const [name, script] of this.#scripts) this.#codes.set(name, script.createCachedData());
    const index = [...this.#codes].map(([name, { length }]) => [name, length]);
    // An index in one line, then the codes as they are. V8 believes what it is given: after a crash it must be there whole, too.
    keep(this.#place, Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...this.#codes.values()]), {
      flush: true,
    });
  }
}

function readCodes(place: string | undefined): Codes {
  const codes: Codes = new Map();
  try {
    const kept = readKept(place);
    if (!kept) return codes;
    let at = kept.indexOf('\n') + 1;
    for (const [name, length] of JSON.parse(kept.toString('utf8', 0, at)) as [string, number][]) {
      codes.set(name, kept.subarray(at, at + length));
      at += length;
    }
    return codes;
  } catch {
    return new Map(); // Not what we kept: it is made anew.
  }
}
