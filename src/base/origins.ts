/** Scheme, host and port as browsers compare them; undefined for what has no origin (about:blank, data:, a bad URL). */
export function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

/** Whether what is typed on the origin travels encrypted or not at all: https, or http on loopback. */
export function isProtected(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || isLoopback(hostname);
}

/** `localhost` and its subdomains, 127.0.0.0/8, ::1. The URL parser has already made `127.1` and the like canonical. */
function isLoopback(hostname: string): boolean {
  return /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
