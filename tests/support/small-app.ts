import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from './shared-browser.ts';
import { runTejun, type TejunResult } from './tejun.ts';

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A small web application on loopback, a runbook for it, and Tejun on both. */
export interface SmallApp {
  origin: string;
  folder: string;
  reports: string;
  /** What was asked for, in order: `GET /`, `POST /grant`. */
  requests: string[];
  /** What a path answers: the body of a page, or whatever the function does. */
  pages: Record<string, Answer>;
  write: (runbook: string) => void;
  /** An env file with these lines; gives its path. */
  file: (...lines: string[]) => string;
  tejun: (...args: string[]) => Promise<TejunResult>;
  /** `tejun run` of the runbook; progress goes to standard error. */
  run: (...args: string[]) => Promise<TejunResult>;
  resume: (...args: string[]) => Promise<TejunResult>;
}

interface Options {
  /** Whether each run starts a browser of its own, as it does unless told otherwise. */
  startsBrowser: boolean;
}

/** A test with a small application of its own. */
export const test = base.extend<{ app: SmallApp } & Options>({
  startsBrowser: [false, { option: true }],
  app: async ({ startsBrowser, joins }, use) => {
    const requests: string[] = [];
    const pages: SmallApp['pages'] = {};
    const server = createServer((request, response) => {
      const path = (request.url ?? '/').split('?')[0]!;
      if (path === '/favicon.ico') return void response.writeHead(204).end();
      // A browser sends a request again by itself when a connection it had used before is cut, so each gets its own.
      response.shouldKeepAlive = false;
      requests.push(`${request.method} ${path}`);
      const answer = pages[`${request.method} ${path}`] ?? pages[path];
      if (typeof answer === 'function') return answer(request, response);
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><html lang="ja"><body>${answer ?? 'Not Found'}</body></html>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = mkdtempSync(join(tmpdir(), 'tejun-small-'));
    const reports = join(folder, 'reports');
    const runbook = join(folder, 'small.runbook.yaml');
    const environment = startsBrowser ? {} : joins;
    const tejun = (...args: string[]) => runTejun([...args, '--out', reports, '--lang', 'en'], folder, environment);
    await use({
      origin,
      folder,
      reports,
      requests,
      pages,
      write: (text) => writeFileSync(runbook, text.replaceAll('{origin}', origin)),
      file: (...lines) => {
        const path = join(folder, 'inputs.env');
        writeFileSync(path, lines.join('\n'), { mode: 0o600 });
        return path;
      },
      tejun,
      run: (...args) => tejun('run', runbook, '--timeout', '5s', '--json', ...args),
      resume: (...args) => tejun('resume', 'latest', '--timeout', '5s', '--json', ...args),
    });
    await close(server);
  },
});
export { expect } from '@playwright/test';

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
