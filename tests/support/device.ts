import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** The SHA-256 of the public key, as a browser shows it. */
export const fingerprint =
  'de:0f:5e:3a:57:57:57:59:0b:32:f4:cf:97:b0:c2:b1:f5:2b:16:63:f8:df:74:d2:e5:2c:1e:c3:1c:38:ec:96';

/** A device on loopback whose certificate nobody signed, with a form; and what the form was sent. */
export async function startDevice() {
  const got: string[] = [];
  const server = createServer({ cert, key }, async (request, response) => {
    if (request.method === 'POST') got.push(await text(request));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      request.method === 'POST'
        ? '<h1>Welcome</h1>'
        : '<form method=post><label>Password <input type=password name=p></label><button>Sign in</button></form>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, got, stop: () => server.close() };
}

// Made for this test alone: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500
const cert = `-----BEGIN CERTIFICATE-----
MIIBiTCCAS+gAwIBAgIUE/+8qTMff9pEdQPq7eByxekC9AUwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOcm91dGVyLmV4YW1wbGUwIBcNMjYxMTI2MDIyNjU0WhgPMjEy
NjExMDIwMjI2NTRaMBkxFzAVBgNVBAMMDnJvdXRlci5leGFtcGxlMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAERVfrn07IRwMoQuYVOWAVdX2sVWwcvS1Os4Ejddrq
ZwAomEmqTN4AdPvleFMV4U/jOTiQvBjozZmPvINVYvQ2wqNTMFEwHQYDVR0OBBYE
FIJmvINNz6d9YrY5yKbqZaY6a5VhMB8GA1UdIwQYMBaAFIJmvINNz6d9YrY5yKbq
ZaY6a5VhMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhAMFv4iya
dFw7gyM+NKLqPjouUyuGNZbnAD5FZWV5Il9nAiAVXK6YB4d6+/Ej2CLKLwwJKPk/
u6OVhsHyKSjFeP5InA==
-----END CERTIFICATE-----`;

const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgDM05Vm3ld1gVD/KC
L2WEHz8h+bqB98Ksvv72h9ZNdcahRANCAARFV+ufTshHAyhC5hU5YBV1faxVbBy9
LU6zgSN12upnACiYSapM3gB0++V4UxXhT+M5OJC8GOjNmY+8g1Vi9DbC
-----END PRIVATE KEY-----`;
