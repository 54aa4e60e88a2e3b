import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'dotenv';
import { PNG } from 'pngjs';
import { startConsole } from '../../fixtures/console/console.ts';
import { type Found, piecesOf, processesOf, type SearchCount, search } from './canary-search.ts';
import { echoRunbook, startEchoSite } from './echo-site.ts';

export const sources = ['environment', '.env', '--env-file', 'file', 'command', 'prompt'] as const;
export type Source = (typeof sources)[number];

export interface Canary {
  /** Variants of the rehearsal console; `echo`: the site that shows everything it was told. */
  site: string[] | 'echo';
  source: Source;
  trace?: boolean;
  /** Killed (SIGKILL) when the secret has just been sent, and resumed. */
  kill?: boolean;
}

export interface Result extends SearchCount {
  name: string;
  /** A secret was typed and reached the site: what the run left had something to give away. */
  received: boolean;
  /** What the rehearsal console noted. */
  events: string[];
  found: Found[];
  codes: (number | null)[];
  pictures: number;
  masks: number;
  /** Pictures whose masks are not of one colour. */
  unpainted: string[];
  processes: number;
  /** The end of what was printed. */
  output: string;
  /** What lay in the temporary folder at the end. */
  left: string[];
}

/** What the canary is known by. */
export function nameOf({ site, source, trace, kill }: Canary): string {
  const parts = [site === 'echo' ? site : site.join(' ') || 'plain', source, trace && 'trace', kill && 'kill'];
  return parts.filter(Boolean).join(' · ');
}

/** One run with distinctive secrets, and the search for them in everything it left behind. */
export async function release(canary: Canary): Promise<Result> {
  const place = new Place(canary);
  const { site: where } = canary;
  let working: ChildProcess | undefined;
  let toKill = canary.kill === true;
  // The secret has just been sent: the worst moment to die.
  const sent = () => {
    if (toKill) working?.kill('SIGKILL');
    toKill = false;
  };
  const site = where === 'echo' ? await echoSite(place, sent) : await rehearsalSite(place, where, sent);
  const codes: (number | null)[] = [];
  try {
    for (const { args, prompts, input } of [site.first, ...site.after(canary.kill === true)]) {
      const { child, code } = place.start(args, prompts ?? [], input);
      working = child;
      codes.push(await code);
    }
  } finally {
    await site.stop();
  }
  return { ...place.judge(site.secrets(), codes), received: site.received(), events: site.events() };
}

interface Call {
  args: string[];
  input?: string;
  /** What a person types when the terminal shows the words. */
  prompts?: { shows: string; type: string }[];
}

interface Site {
  first: Call;
  after: (killed: boolean) => Call[];
  secrets: () => Record<string, string>;
  received: () => boolean;
  events: () => string[];
  stop: () => unknown;
}

async function rehearsalSite(place: Place, variants: string[], kill: () => void): Promise<Site> {
  const rehearsal = await startConsole();
  const tenant = rehearsal.createTenant(variants);
  const events = () => rehearsal.ledger(tenant.id).map(({ event }) => event);
  const watch = setInterval(() => {
    if (events().includes('dropbox-login')) kill();
  }, 20);
  const mail = place.give('mail.eml', tenant.mail);
  const { license, reset, console: own, dropbox } = rehearsal.origins;
  const first = variants.includes('first-login');
  const runbook = resolve(`runbooks/${first ? 'first-login' : 'dropbox-activation'}.runbook.yaml`);
  const given = place.provide({ DROPBOX_EMAIL: tenant.dropbox.email }, { DROPBOX_PASSWORD: tenant.dropbox.password });
  const resetToken = /v=([\w-]{36})/.exec(bodyOf(tenant.mail))?.[1];
  return {
    first: {
      args: [
        ...['run', runbook, '--mail', mail, '--yes', '-e', `origins.license=${license},${reset}`],
        ...(first ? [] : ['-e', `origins.dropbox=${dropbox}`]),
        ...['-e', `origins.console=${own}`, '--timeout', '15s', ...given],
      ],
      prompts: [{ shows: '(dropbox.password)', type: tenant.dropbox.password }],
    },
    after: (killed) => (killed ? [{ args: ['resume', 'latest', '--yes', '--timeout', '15s'] }] : []),
    secrets: () => ({
      'dropbox.password': tenant.dropbox.password,
      'mail.resetUrl': resetToken!,
      ...place.generated(),
    }),
    received: () => events().some((event) => /^(?:password-reset|login|dropbox-login)/.test(event)),
    events,
    stop: () => {
      clearInterval(watch);
      return rehearsal.stop();
    },
  };
}

async function echoSite(place: Place, kill: () => void): Promise<Site> {
  const pass = 'Cnry&<7f3A>"Zz9 é!';
  const key = 'JBSWY3DPEHPK3PXPJBSWY3DP';
  const phrase = 'Kotoba-9Qx/Lm+4';
  const site = await startEchoSite(kill);
  const runbook = place.give('echo.runbook.yaml', Buffer.from(echoRunbook));
  const given = place.provide({}, { PASS: pass, KEY: key });
  const attended = place.canary.source === 'prompt';
  return {
    first: {
      args: [
        ...['run', runbook, '-e', 'user=canary@example.com', '-e', `origins.site=${site.origin}`],
        ...['--timeout', '15s', ...given],
      ],
      prompts: [
        { shows: '? pass', type: pass },
        { shows: '? key', type: key },
        { shows: '? 合言葉を', type: phrase },
      ],
    },
    after: (killed) => {
      const resume = { args: ['resume', 'latest', '--timeout', '15s'] };
      if (attended) return [];
      const answer = { args: ['answer', 'latest'], input: `${phrase}\n` };
      return killed ? [answer, resume, resume, answer, resume] : [answer, resume];
    },
    secrets: () => ({ pass, key, phrase, token: site.token, ...(site.got.code ? { code: site.got.code } : {}) }),
    received: () => site.got.pass === pass,
    events: () => [],
    stop: site.stop,
  };
}

function bodyOf(mail: Buffer): string {
  return Buffer.from(mail.toString('latin1').split('\r\n\r\n')[1]!, 'base64').toString('utf8');
}

/** A folder that is home, working folder and temporary folder of a run, so that nothing it leaves is out of sight. */
class Place {
  readonly canary: Canary;
  readonly folder = mkdtempSync(join(tmpdir(), 'c'));
  readonly #count: SearchCount = { files: 0, bytes: 0, patterns: 0 };
  readonly #given: string[] = [];
  readonly #environment: NodeJS.ProcessEnv = {};
  readonly #outputs: [string, Buffer][] = [];
  readonly #processes = new Map<string, Buffer>();

  constructor(canary: Canary) {
    this.canary = canary;
    for (const name of ['home', 'work', 't']) mkdirSync(join(this.folder, name), { mode: 0o700 });
    this.#given.push(join(this.folder, 'home/.tejun/secrets'));
  }

  /** A file of the operator's: it may hold secrets, and is not searched. */
  give(name: string, content: Buffer | string): string {
    const path = join(this.folder, 'work', name);
    writeFileSync(path, content, { mode: 0o600 });
    this.#given.push(path);
    return path;
  }

  /** Hands the secrets over by the canary's source; the flags that this takes. */
  provide(open: Record<string, string>, secrets: Record<string, string>): string[] {
    Object.assign(this.#environment, open);
    const lines = Object.entries(secrets)
      .map(([name, value]) => `${name}='${value}'\n`)
      .join('');
    const ways: Record<Source, () => string[]> = {
      environment: () => {
        Object.assign(this.#environment, secrets);
        return [];
      },
      '.env': () => {
        this.give('.env', lines);
        return [];
      },
      '--env-file': () => ['--env-file', this.give('customer.env', lines)],
      file: () => {
        for (const [name, value] of Object.entries(secrets))
          this.#environment[`${name}_FILE`] = this.give(`${name}.txt`, value);
        return [];
      },
      command: () => {
        for (const [name, value] of Object.entries(secrets))
          this.#environment[`${name}_COMMAND`] = `cat '${this.give(`${name}.out`, value)}'`;
        return [];
      },
      prompt: () => [],
    };
    return ways[this.canary.source]();
  }

  /** What the run itself made up and kept for the operator. */
  generated(): Record<string, string> {
    const folder = join(this.folder, 'home/.tejun/secrets');
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.env')) : [];
    return Object.assign({}, ...files.map((name) => parse(readFileSync(join(folder, name)))));
  }

  start(
    args: string[],
    prompts: NonNullable<Call['prompts']>,
    input?: string,
  ): { child: ChildProcess; code: Promise<number | null> } {
    const cli = [process.execPath, resolve('dist/cli.js'), ...args, '--lang', 'ja'];
    if (!/^(?:answer)$/.test(args[0]!) && this.canary.trace) cli.push('--trace', 'on');
    const attended = this.canary.source === 'prompt' && prompts.length > 0;
    const quoted = cli.map((word) => `'${word}'`).join(' ');
    const [program, ...words] = attended ? ['script', '-qefc', quoted, '/dev/null'] : cli;
    const child = spawn(program!, words, {
      cwd: join(this.folder, 'work'),
      env: {
        ...process.env,
        ...this.#environment,
        HOME: join(this.folder, 'home'),
        TMPDIR: join(this.folder, 't'),
        TEJUN_SECRETS_DIR: join(this.folder, 'home/.tejun/secrets'),
        DEBUG: 'pw:*',
        TERM: 'xterm',
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    const waiting = [...prompts];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => {
        output.push(piece);
        if (!attended || !waiting[0]) return;
        const shown = stripVTControlCharacters(Buffer.concat(output).toString('utf8'));
        if (!shown.includes(waiting[0].shows)) return;
        child.stdin.write(`${waiting.shift()!.type}\r`);
      });
    }
    if (!attended) child.stdin.end(input ?? '');
    const looking = setInterval(() => {
      for (const [where, bytes] of processesOf(join(this.folder, 't'))) this.#processes.set(where, bytes);
    }, 200);
    const code = new Promise<number | null>((end) => {
      child.once('close', (status) => {
        clearInterval(looking);
        this.#outputs.push([`output of ${args[0]}`, Buffer.concat(output)]);
        end(status);
      });
    });
    return { child, code };
  }

  judge(secrets: Record<string, string>, codes: (number | null)[]): Omit<Result, 'received' | 'events'> {
    const pieces = [...piecesOf(this.folder, this.#given), ...this.#outputs, ...this.#processes];
    const found = search(pieces, secrets, this.#count);
    // Tokens of the rehearsal's sessions are made while it runs; they are known by their places.
    for (const [where, bytes] of pieces)
      for (const [token] of bytes
        .toString('latin1')
        .matchAll(/(?:ticket|code|token)(?:=|%3D)[0-9a-f]{8}-[0-9a-f-]{27}/gi))
        found.push({ secret: token.slice(0, 6), how: 'plain', where });
    const pictures = this.#pictures();
    const left = readdirSync(join(this.folder, 't'));
    const result = { name: nameOf(this.canary), found, codes, left, ...pictures, ...this.#count };
    if (found.length === 0) rmSync(this.folder, { recursive: true });
    const output = this.#outputs
      .map(([, bytes]) => bytes.toString('utf8'))
      .join('\n')
      .slice(-700);
    return { ...result, output, processes: this.#processes.size };
  }

  #pictures(): Pick<Result, 'pictures' | 'masks' | 'unpainted'> {
    const reports = join(this.folder, 'work/reports');
    const counted = { pictures: 0, masks: 0, unpainted: [] as string[] };
    for (const run of existsSync(reports) ? readdirSync(reports).filter((name) => !name.startsWith('.')) : []) {
      const journal = join(reports, run, 'journal.jsonl');
      if (!existsSync(journal)) continue;
      for (const line of readFileSync(journal, 'utf8').trimEnd().split('\n')) {
        const { type, capture } = JSON.parse(line);
        if (type !== 'captured') continue;
        counted.pictures += 1;
        const masks = (capture.masks as { box: number[]; why: string }[]).filter(({ why }) => why === 'secret');
        if (masks.length === 0) continue;
        counted.masks += masks.length;
        const png = PNG.sync.read(readFileSync(join(reports, run, capture.file)));
        for (const { box } of masks) {
          const pixels = box.map((side) => side * capture.scale);
          if (!isPainted(png, pixels)) counted.unpainted.push(capture.file);
        }
      }
    }
    return counted;
  }
}

/** All pixels of the box have one colour. */
function isPainted({ width, height, data }: PNG, [x, y, w, h]: number[]): boolean {
  const [left, top] = [Math.max(0, Math.ceil(x!)), Math.max(0, Math.ceil(y!))];
  const [right, bottom] = [Math.min(width, Math.floor(x! + w!)), Math.min(height, Math.floor(y! + h!))];
  const first = data.readUInt32BE((top * width + left) * 4);
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++)
      if (data.readUInt32BE((row * width + column) * 4) !== first) return false;
  return true;
}
