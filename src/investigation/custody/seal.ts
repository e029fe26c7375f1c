/** How a log entry is sealed to the one before it. Anyone can recompute it from the rows alone. */
import { createHash } from 'node:crypto';

/** The hash that stands before the first entry of every log. */
export const genesis = '0'.repeat(64);

/** An entry as it is hashed: every column but the hash itself. */
export type Sealed = {
  readonly seq: number;
  readonly at: Date;
  readonly previousHash: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** SHA-256, as hexadecimal, over the canonical JSON (RFC 8785 for the values that we use) of the entry. */
export function sealOf({ seq, at, previousHash, fields }: Sealed): string {
  return createHash('sha256')
    .update(canonicalJson({ ...fields, seq, at: at.toISOString(), previousHash }))
    .digest('hex');
}

/** SHA-256, as hexadecimal, of words that the log must prove without holding them. */
export function fingerprint(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex');
}

/** JSON with keys in order and nothing undefined, so that the same entry always gives the same bytes. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}
