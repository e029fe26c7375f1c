/**
 * From bytes to text, as the feed's author most probably meant it.
 *
 * Feeds lie about their encoding more often than they break; so each witness is
 * believed only as long as the bytes agree, and the last resort never fails.
 */
export type Decoded = {
  readonly text: string;
  readonly charset: string;
  /** Something did not decode and was replaced, or the encoding had to be guessed against what the feed says. */
  readonly doubted: boolean;
};

const marks: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  // UTF-32 first: its little-endian mark begins with that of UTF-16.
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // No mark, but the "<" (or "{") that every feed begins with shows how wide the letters are.
  ['utf-32le', [0x3c, 0, 0, 0]],
  ['utf-32be', [0, 0, 0, 0x3c]],
  ['utf-16le', [0x3c, 0]],
  ['utf-16be', [0, 0x3c]],
  ['utf-16le', [0x7b, 0]],
  ['utf-16be', [0, 0x7b]],
];

export function decodeFeed(bytes: Uint8Array, contentType?: string): Decoded {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const claimed = charsetOfContentType(contentType);
  const declared = charsetOfDeclaration(bytes);
  for (const charset of [marked, claimed, declared, 'utf-8']) {
    const text = charset === undefined ? undefined : decodeStrictly(bytes, charset);
    if (charset !== undefined && text !== undefined) {
      return { text, charset, doubted: disagrees(charset, marked, claimed, declared) };
    }
  }
  const mended = new TextDecoder('utf-8').decode(bytes);
  // A few broken letters in a text that is plainly UTF-8 are broken letters, not another encoding.
  const looksLikeUtf8 = count(mended, /[\u0080-\uFFFC]/g) > count(mended, /\uFFFD/g);
  if (looksLikeUtf8) return { text: mended, charset: 'utf-8', doubted: true };
  return { text: new TextDecoder('windows-1252').decode(bytes), charset: 'windows-1252', doubted: true };
}

function disagrees(used: string, ...witnesses: readonly (string | undefined)[]): boolean {
  const first = witnesses.find((witness) => witness !== undefined);
  return first !== undefined && first !== used;
}

function charsetOfContentType(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase();
}

/** Only an encoding in which the declaration itself is readable letter by letter can be declared by it. */
function charsetOfDeclaration(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1]?.toLowerCase();
  return declared === undefined || /^(utf|ucs|u)[-_]?(16|32)/.test(declared) ? undefined : declared;
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | undefined {
  if (charset === 'utf-32le' || charset === 'utf-32be') return decodeUtf32(bytes, charset === 'utf-32le');
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // Unknown encoding or wrong bytes: the next witness is asked.
    return undefined;
  }
}

/** Not in TextDecoder, and rare; but a feed in it is otherwise pure noise. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  if (bytes.byteLength % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian);
    if (point > 0x10_ff_ff || (point >= 0xd8_00 && point <= 0xdf_ff)) return undefined;
    if (point !== 0xfe_ff) letters.push(String.fromCodePoint(point));
  }
  return letters.join('');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
