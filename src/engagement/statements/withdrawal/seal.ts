/** Sealing words: AES-256-GCM under a key of the installation, bound to the statement that they belonged to. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export type Sealed = { readonly nonce: string; readonly ciphertext: string };

const tagBytes = 16;

/** `sealKey` is the installation's secret, of any length; what encrypts is derived from it for this use alone. */
export function seal(sealKey: string, statementId: string, words: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(sealKey), nonce);
  cipher.setAAD(Buffer.from(statementId));
  const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), ciphertext: body.toString('base64') };
}

/** Throws when the key is another one, or when a byte was changed. */
export function unseal(sealKey: string, statementId: string, { nonce, ciphertext }: Sealed): string {
  const body = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(sealKey), Buffer.from(nonce, 'base64'));
  decipher.setAAD(Buffer.from(statementId));
  decipher.setAuthTag(body.subarray(body.length - tagBytes));
  return decipher.update(body.subarray(0, body.length - tagBytes), undefined, 'utf8') + decipher.final('utf8');
}

function keyFrom(sealKey: string): Buffer {
  if (sealKey === '') throw new Error('seal: the installation has no key to seal with');
  return Buffer.from(hkdfSync('sha256', sealKey, '', 'bluelamp sealed words v1', 32));
}
