import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SmallSite {
  origin: string;
  /** The same pages on an origin of their own. */
  other: string;
  /** Resolves when this path has been asked for. */
  asked: (path: string) => Promise<void>;
  close: () => void;
}

/** A page that is null never answers, one that is a promise when it is kept. */
export type Page = string | null | Promise<string>;

/** Serves hand-made pages by path. `{other}` in a page is the site's second origin. */
export async function serveSite(pages: Record<string, Page>): Promise<SmallSite> {
  const waiting = new Map<string, () => void>();
  const seen = new Map<string, Promise<void>>();
  for (const path of Object.keys(pages)) seen.set(path, new Promise((resolve) => waiting.set(path, resolve)));
  const server = createServer(async (request: IncomingMessage, response) => {
    const path = request.url!.slice(1).split('?')[0]!;
    waiting.get(path)?.();
    const html = await pages[path];
    if (html === null) return;
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html?.replaceAll('{other}', other));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const other = `http://localhost:${port}`;
  return {
    origin: `http://127.0.0.1:${port}`,
    other,
    asked: (path) => seen.get(path)!,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
