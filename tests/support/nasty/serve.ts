import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page is asked for; `body` holds the fields of a form. */
export interface Asked {
  path: string;
  query: URLSearchParams;
  body: URLSearchParams;
  request: IncomingMessage;
}

interface Reply {
  html?: string;
  type?: string;
  to?: string;
  headers?: Record<string, string>;
  /** Bytes, where the page is not written in UTF-8. */
  bytes?: Uint8Array;
  /** Never ends the answer. */
  endless?: boolean;
}

export type Pages = (asked: Asked) => Reply | undefined | Promise<Reply | undefined>;

/** A web server on loopback; `host` makes it a site of its own. */
export async function serve(pages: Pages, host = '127.0.0.1'): Promise<{ origin: string; stop: () => void }> {
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = fields(Buffer.concat(chunks).toString('latin1'));
    answer(await pages({ path: url.pathname, query: url.searchParams, body, request }), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Fields of a form in any encoding: their bytes as Latin-1. */
function fields(form: string): URLSearchParams {
  const raw = (part = '') =>
    part.replaceAll('+', ' ').replace(/%(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const params = new URLSearchParams();
  for (const pair of form.split('&').filter(Boolean)) {
    const [name, value] = pair.split('=');
    params.append(raw(name), raw(value));
  }
  return params;
}

function answer(reply: Reply | undefined, response: ServerResponse): void {
  if (!reply) return void response.writeHead(404).end();
  if (reply.to) return void response.writeHead(302, { location: reply.to, ...reply.headers }).end();
  response.writeHead(200, { 'content-type': reply.type ?? 'text/html; charset=utf-8', ...reply.headers });
  if (reply.endless) response.write(reply.html ?? '');
  else response.end(reply.bytes ?? reply.html ?? '');
}
