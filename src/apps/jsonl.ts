/** Recorded posts from a file of JSON lines: the good lines kept, each bad one named with its number and the reason. */
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { isPlainName, longestIdCharacters, longestTextCharacters } from '#intake/posts';

// As the API takes them: what it would refuse is told here by its line, and the good lines beside it still go in.
const id = z
  .union([z.string().trim().min(1).max(longestIdCharacters), z.int()])
  .transform(String)
  .refine(isPlainName, 'has control characters or marks that turn the reading direction');
const recorded = z.object({
  id,
  text: z.string().max(longestTextCharacters),
  created_at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  reply_to: z.union([z.literal('').transform(() => null), id]).nullish(),
  author: z
    .string()
    .transform((name) => name.slice(0, longestIdCharacters))
    .nullish(),
});
export type Recorded = z.infer<typeof recorded>;

export type Line =
  | { readonly number: number; readonly post: Recorded }
  | { readonly number: number; readonly refused: string };

const longestLineBytes = 1024 * 1024;

/** One line at a time, whatever the file's size. Invalid UTF-8 becomes the replacement character; blank lines are skipped. */
export async function* readRecorded(path: string): AsyncGenerator<Line> {
  for await (const { number, bytes } of lines(path)) {
    if (bytes === 'too long') yield { number, refused: `longer than ${longestLineBytes} bytes` };
    else if (bytes.toString('utf8').trim() !== '') yield readLine(number, bytes.toString('utf8'));
  }
}

function readLine(number: number, line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { number, refused: 'not JSON' };
  }
  const parsed = recorded.safeParse(value);
  if (parsed.success) return { number, post: parsed.data };
  const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`);
  return { number, refused: reasons.join('; ') };
}

/** Raw lines, 1-based. Of a line that is too long nothing is kept in memory. */
async function* lines(path: string): AsyncGenerator<{ number: number; bytes: Buffer | 'too long' }> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const whole = () => (length > longestLineBytes ? 'too long' : Buffer.concat(parts));
  const add = (part: Buffer) => {
    length += part.length;
    if (length <= longestLineBytes) parts.push(part);
    else parts = [];
  };
  for await (const chunk of createReadStream(path)) {
    let rest: Buffer = Buffer.from(chunk);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      add(rest.subarray(0, end));
      yield { number, bytes: whole() };
      number += 1;
      parts = [];
      length = 0;
      rest = rest.subarray(end + 1);
    }
    add(rest);
  }
  if (length > 0) yield { number, bytes: whole() };
}
