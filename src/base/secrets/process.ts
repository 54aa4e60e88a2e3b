import { writeFileSync } from 'node:fs';
import type { Redactor } from './redactor.ts';
import { PieceRedactor } from './stream.ts';

type Write = (text: string) => void;

/** Redacts what is written to one stream. A terminal gets each write at once: a prompt must not wait for the next. */
class Guard {
  readonly #write: Write;
  readonly #immediate: boolean;
  #redactor: Redactor | undefined;
  #pieces: PieceRedactor | undefined;

  constructor(stream: NodeJS.WriteStream) {
    const original = stream.write.bind(stream);
    this.#write = (text) => void (text && original(text));
    this.#immediate = stream.isTTY === true;
    stream.write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => {
      this.#take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      const told = typeof encoding === 'function' ? encoding : done;
      if (typeof told === 'function') process.nextTick(told as () => void);
      return true;
    }) as typeof stream.write;
  }

  use(redactor: Redactor): void {
    this.end();
    this.#redactor = redactor;
    this.#pieces = this.#immediate ? undefined : new PieceRedactor(redactor);
  }

  end(): void {
    if (this.#pieces) this.#write(this.#pieces.end());
    this.#pieces = this.#redactor && !this.#immediate ? new PieceRedactor(this.#redactor) : undefined;
  }

  #take(text: string): void {
    try {
      this.#write(this.#pieces ? this.#pieces.push(text) : this.#redactor!.redact(text));
      // A line that is whole is written whole: the two streams often share one file.
      if (text.endsWith('\n')) this.end();
    } catch (error) {
      // A bug of the redactor must not end in silence, and not show what it could not look through.
      this.#pieces = undefined;
      const { name, stack = '' } = error as Error;
      const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
      this.#write(`[withheld: the redactor failed: ${name}]\n${frames.join('\n')}\n`);
    }
  }
}

let guards: Guard[] | undefined;

/**
 * From now on nothing that this process prints, stacks of its crashes included, and no core file of it or its browsers
 * gives away what the redactor knows. Called again, a new redactor takes the place of the one before.
 */
export function protectProcess(redactor: Redactor): void {
  if (!guards) {
    guards = [process.stdout, process.stderr].map((stream) => new Guard(stream));
    process.on('exit', () => {
      for (const guard of guards!) guard.end();
    });
    process.on('uncaughtException', (error) => {
      console.error(error);
      process.exit(70);
    });
    leaveNoCore();
  }
  for (const guard of guards) guard.use(redactor);
}

/** Diagnostic reports without the environment; core files without memory, for this process and all it starts. */
function leaveNoCore(): void {
  if (process.report) process.report.excludeEnv = true;
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // Not every kernel has it; then the system's limit for core files decides.
  }
}
