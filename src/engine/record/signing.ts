import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../base/errors.ts';

/** The operator's key pair: Ed25519, as PEM files that other tools read too. */
export interface SigningKey {
  /** SHA-256 of the public key (SPKI, DER), hex: what a signature is known by. */
  fingerprint: string;
  sign: (bytes: Buffer) => Buffer;
}

export const privateName = 'signing.key';
export const publicName = 'signing.pub';

export function keysFolder(): string {
  return process.env.TEJUN_KEYS_DIR ?? join(homedir(), '.tejun', 'keys');
}

/** Makes a key pair. One that is there already is kept: what it signed could no longer be told from a forgery. */
export function makeKey(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  try {
    writeNew(join(folder, privateName), privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError('key.exists', {
      ja: `署名鍵はすでにあります: ${join(folder, privateName)}`,
      en: `there is a signing key already: ${join(folder, privateName)}`,
    });
  }
  writeFileSync(join(folder, publicName), publicKey.export({ type: 'spki', format: 'pem' }));
  return fingerprintOf(publicKey);
}

/** The operator's key, if there is one. A key that others can read signs nothing. */
export function loadKey(folder: string): SigningKey | undefined {
  const path = join(folder, privateName);
  let pem: Buffer;
  try {
    pem = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable(path);
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new UsageError(
      'key.open',
      { ja: `署名鍵 ${path} を他のユーザーも読み取れます。`, en: `others can read the signing key ${path}` },
      { hint: `chmod 600 ${path}` },
    );
  }
  const key = readKey(path, () => createPrivateKey(pem));
  return { fingerprint: fingerprintOf(createPublicKey(key)), sign: (bytes) => sign(null, bytes, key) };
}

/** A public key from a PEM file. */
export function readPublicKey(path: string): KeyObject {
  return readKey(path, () => createPublicKey(readFileSync(path)));
}

export function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

export function isSignedBy(key: KeyObject, bytes: Buffer, signature: Buffer): boolean {
  return verify(null, bytes, key, signature);
}

function readKey(path: string, read: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw unusable(path);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw unusable(path);
  return key;
}

function unusable(path: string): UsageError {
  return new UsageError('key.unusable', {
    ja: `${path} は Ed25519 の鍵（PEM）として読めません。`,
    en: `${path} cannot be read as an Ed25519 key (PEM)`,
  });
}

function writeNew(path: string, content: string | Buffer, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
