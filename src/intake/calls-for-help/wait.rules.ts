/** How long somebody has waited, with the seconds as long as seconds count. Shared with the browser, where it ticks. */
const secondsCountForMs = 10 * 60_000;

export type Wait = { readonly short: string; readonly spoken: string };

/** Undefined from ten minutes on: then minutes are enough, and `formatSpan` says them. */
export function formatWait(milliseconds: number): Wait | undefined {
  if (milliseconds >= secondsCountForMs) return undefined;
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const restSpoken = `${rest} second${rest === 1 ? '' : 's'}`;
  if (minutes === 0) return { short: `${rest} s`, spoken: restSpoken };
  return {
    short: `${minutes} min ${String(rest).padStart(2, '0')} s`,
    spoken: `${minutes} minute${minutes === 1 ? '' : 's'} ${restSpoken}`,
  };
}
