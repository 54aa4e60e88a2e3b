import { UsageError } from '../../base/errors.ts';

/**
 * A console whose certificate nobody signed is known by its public key: the SHA-256 of that (SPKI), as browsers show it
 * (hexadecimal) or as pins are written (base64). No other certificate is let through by it, whoever signed it.
 */
export function pinOf(fingerprint: string): string {
  const plain = fingerprint.trim().replace(/^sha-?256[:/]/i, '');
  const hex = plain.replace(/[:\s]/g, '');
  if (/^[0-9a-f]{64}$/i.test(hex)) return Buffer.from(hex, 'hex').toString('base64');
  if (/^[A-Za-z0-9+/]{43}=$/.test(plain)) return plain;
  throw new UsageError(
    'trust-key',
    {
      ja: `--trust-key には公開鍵の SHA-256 フィンガープリントを指定します: ${fingerprint}`,
      en: `--trust-key takes the SHA-256 fingerprint of a public key, not ${fingerprint}`,
    },
    {
      hint: {
        ja: 'ブラウザの証明書の表示にある「SHA-256 フィンガープリント 公開鍵」の 64 桁です。',
        en: "the 64 digits under “SHA-256 Fingerprints: Public Key” in the browser's view of the certificate",
      },
    },
  );
}

/** How Chromium is told; it still refuses every other certificate that does not hold. */
export function trustArguments(fingerprints: string[] = []): string[] {
  return fingerprints.length ? [`--ignore-certificate-errors-spki-list=${fingerprints.map(pinOf).join(',')}`] : [];
}
