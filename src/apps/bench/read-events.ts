/** Reads a stream of text and calls back with each number that `pattern` finds, also across chunks. */
export async function readKeyed(
  body: ReadableStream<Uint8Array>,
  pattern: RegExp,
  found: (value: number) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  const everywhere = new RegExp(pattern.source, 'g');
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    let end = 0;
    for (const match of rest.matchAll(everywhere)) {
      found(Number(match[1]));
      end = match.index + match[0].length;
    }
    // Longer than any match: what is cut in two is found when its second half comes.
    rest = rest.slice(Math.max(end, rest.length - 200));
  }
}
