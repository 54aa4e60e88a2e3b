import JSZip from 'jszip';
import type { Redactor } from '../../base/secrets/redactor.ts';

type Json = Record<string, unknown>;

const withheld = '‹withheld›';

/** What a reader of the trace must know. It lies in the trace. */
const label = `This trace was scrubbed by Tejun before it was written.

Left out: pictures of the screen, cookies, what was sent to servers, all headers that are not plainly harmless, all
answers of servers but style sheets, the contents of fields, what elements say in logs, what was typed by keys, and
results of scripts.
Replaced by their names: the secrets of the run, in all texts that are left.

Not recognised: what a page made of a secret by itself - letters in elements of their own, drawings (a QR code is one),
hashes, the first half of it. Tokens that nobody declared may stand in addresses and texts. Treat it as confidential.
`;

const harmlessHeaders =
  /^(?:accept|accept-encoding|accept-language|age|cache-control|connection|content-encoding|content-length|content-type|date|expires|host|last-modified|retry-after|sec-fetch-\w+|server|transfer-encoding|upgrade-insecure-requests|user-agent|vary|x-content-type-options)$/i;

/** A trace as Playwright wrote it, without what gives secrets away, as far as that can be told. */
export async function scrubTrace(raw: Buffer, redactor: Redactor): Promise<Buffer> {
  const given = await JSZip.loadAsync(raw);
  const scrubbed = new JSZip();
  scrubbed.file('READ-ME.txt', label);
  const sheets = new Set<string>();
  for (const [name, file] of Object.entries(given.files)) {
    if (!/\.(?:trace|network)$/.test(name)) continue;
    const lines = (await file.async('string')).split('\n').filter(Boolean);
    const kept = lines.flatMap((line) => {
      // Secrets go first: of one that is cut short afterwards nothing would be known any more.
      const event = scrubEvent(redactor.redactDeep(JSON.parse(line)) as Json, sheets);
      return event ? [JSON.stringify(event)] : [];
    });
    scrubbed.file(name, `${kept.join('\n')}\n`);
  }
  for (const sha of sheets) {
    const sheet = await given.file(`resources/${sha}`)?.async('nodebuffer');
    if (sheet) scrubbed.file(`resources/${sha}`, redactor.redactBytes(sheet));
  }
  return scrubbed.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const scrubbers: Record<string, (event: Json, sheets: Set<string>) => Json> = {
  before: (event) => ({ ...event, params: scrubParams(String(event.method), event.params as Json) }),
  after: ({ result, error, ...event }) => ({ ...event, ...(error ? { error: scrubError(error as Json) } : {}) }),
  log: (event) => ({ ...event, message: scrubText(String(event.message)) }),
  'frame-snapshot': (event) => ({ ...event, snapshot: withoutValues(event.snapshot) }),
  'resource-snapshot': (event, sheets) => ({ ...event, snapshot: scrubRequest(event.snapshot as Json, sheets) }),
  'context-options': ({ options, ...event }) => ({ ...event, options: viewOf(options as Json) }),
  event: (event) => event,
  console: (event) => ({ ...event, args: [] }),
  error: ({ message, ...event }) => ({ ...event, message: scrubText(String(message)) }),
};

/** Kinds of lines that are not known here are left out. */
function scrubEvent(event: Json, sheets: Set<string>): Json | undefined {
  return scrubbers[String(event.type)]?.(event, sheets);
}

/** What an action was given: its element and address, nothing that was typed or run. */
function scrubParams(method: string, params: Json = {}): Json {
  const { selector, url, timeout, strict } = params;
  const shown = { selector: selector && scrubText(String(selector)), url, timeout, strict };
  return /^keyboard/.test(method) ? { text: withheld, key: withheld } : shown;
}

/** What elements say stands in logs cut short, and a secret of which only the beginning is left is not recognised. */
function scrubText(text: string): string {
  return text
    .replace(/tejun-guard=[0-9a-f]*/g, `tejun-guard=${withheld}`)
    .replace(/^(\s*fill)\(.*\)$/s, '$1()')
    .replace(/<([a-z][\w:-]*)\b.*[>…]/gis, '<$1 …>');
}

function scrubError({ message, name }: Json): Json {
  return { name, message: scrubText(String(message)) };
}

/** The document without what its fields hold: half a secret stands there while it is typed. */
function withoutValues(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutValues);
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(([name]) => !/^(?:value|__playwright_value_?)$/i.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutValues(value)]));
}

function scrubRequest(snapshot: Json, sheets: Set<string>): Json {
  const { request, response, ...rest } = snapshot as { request: Json; response: Json };
  const content = response.content as { mimeType?: string; _sha1?: string; size?: number };
  const isSheet = /^text\/css\b/.test(content?.mimeType ?? '');
  if (isSheet && content._sha1) sheets.add(content._sha1);
  const { postData, ...asked } = request;
  return {
    ...rest,
    request: { ...asked, cookies: [], queryString: [], headers: scrubHeaders(request.headers) },
    response: {
      ...response,
      cookies: [],
      headers: scrubHeaders(response.headers),
      content: isSheet ? content : { mimeType: content?.mimeType, size: content?.size },
    },
  };
}

function scrubHeaders(headers: unknown): Json[] {
  return (headers as { name: string; value: string }[]).map(({ name, value }) => ({
    name,
    value: harmlessHeaders.test(name) ? value : withheld,
  }));
}

function viewOf({ viewport, deviceScaleFactor, locale, timezoneId }: Json = {}): Json {
  return { viewport, deviceScaleFactor, locale, timezoneId };
}
