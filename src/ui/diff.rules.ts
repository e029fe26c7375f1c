/** What changed between two texts, word by word, as a reader would mark it. */

export type Change = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Above this many pairs of words we no longer look for what stayed: the comparison grows with their product. */
const maxPairs = 1_000_000;

/** When less than this share of the words stayed, marks on single words confuse: one text is struck, the other set. */
const minShared = 0.3;

export function compare(before: string, after: string): readonly Change[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const old = words(before);
  const now = words(after);
  const changes = old.length * now.length > maxPairs ? [] : aligned(old, now);
  const same = changes.filter((change) => change.kind === 'same' && change.text.trim() !== '').length;
  const visible = Math.max(spoken(old), spoken(now));
  return merged(same < minShared * visible || same === 0 ? replaced(before, after) : changes);
}

/** Words and the spaces between them, so that joining all parts gives the text again. */
function words(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}

function spoken(parts: readonly string[]): number {
  return parts.filter((part) => part.trim() !== '').length;
}

function replaced(before: string, after: string): readonly Change[] {
  const both: readonly Change[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return both.filter((change) => change.text !== '');
}

/** Longest common subsequence: `lengths` holds its length for each pair of remainders. */
function aligned(old: readonly string[], now: readonly string[]): readonly Change[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      changes.push({ kind: 'same', text: gone });
      [i, j] = [i + 1, j + 1];
    } else if (gone !== undefined && (come === undefined || length(i + 1, j) >= length(i, j + 1))) {
      changes.push({ kind: 'removed', text: gone });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: come ?? '' });
      j += 1;
    }
  }
  return changes;
}

/**
 * Neighbours of one kind become one mark, and a space that stayed between two changed words joins them: a reader
 * sees one phrase struck and one set, not a chequered line.
 */
function merged(changes: readonly Change[]): readonly Change[] {
  const out: Change[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    out.push(...replaced(removed, added));
    [removed, added] = ['', ''];
  };
  changes.forEach((change, index) => {
    const next = changes[index + 1];
    const inside = (removed || added) && next && next.kind !== 'same' && /^[^\S\n]+$/u.test(change.text);
    if (change.kind === 'removed') removed += change.text;
    else if (change.kind === 'added') added += change.text;
    else if (inside) {
      removed += change.text;
      added += change.text;
    } else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') out[out.length - 1] = { kind: 'same', text: last.text + change.text };
      else out.push(change);
    }
  });
  flush();
  return out;
}
