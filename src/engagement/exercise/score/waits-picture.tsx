/** The evening as a picture: for each story when people began to ask, and when we first said something. */
import type { StoryScore } from './score.rules.ts';

export type WaitsProps = {
  readonly stories: readonly StoryScore[];
  readonly durationMs: number;
  readonly positionMs: number;
  readonly at: (ms: number) => string;
};

const soonMinutes = 10;
const longMinutes = 60;
const height = 14;

export function Waits({ stories, durationMs, positionMs, at }: WaitsProps) {
  const share = (ms: number) => `${Math.round((ms / durationMs) * 1000) / 10}%`;
  return (
    <>
      <p class="bl-meta">
        Each bar is the evening from {at(0)} to {at(durationMs)}. Coloured: people ask and hear nothing. Pale: only a
        holding line. The mark is our first line.
      </p>
      <ul class="bl-waits">
        {stories.map((story) => {
          const endMs = story.firstLineMs === null ? positionMs : Math.max(story.fromMs, story.firstLineMs);
          const heldMs = story.firstLineMs === null ? null : (story.firstAnswerMs ?? positionMs);
          return (
            <li class="bl-waits__row">
              <span>{story.title}</span>
              <span class="bl-waits__value">{inWords(story)}</span>
              <svg width="100%" height={height} aria-hidden="true" focusable="false">
                <rect class="bl-waits__all" width="100%" height={height} rx="4" />
                {heldMs !== null && heldMs > endMs && (
                  <rect
                    class="bl-waits__held"
                    x={share(endMs)}
                    width={share(heldMs - endMs)}
                    y="1"
                    height={height - 2}
                  />
                )}
                <rect
                  class={`bl-waits__${colourOf(story)}`}
                  x={share(story.fromMs)}
                  width={share(Math.max(endMs - story.fromMs, durationMs / 300))}
                  y="1"
                  height={height - 2}
                />
                {story.firstLineMs !== null && (
                  <rect class="bl-waits__said" x={share(story.firstLineMs)} width="3" height={height} />
                )}
              </svg>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function colourOf({ minutesWaited }: StoryScore): 'soon' | 'late' | 'long' {
  if (minutesWaited < soonMinutes) return 'soon';
  return minutesWaited < longMinutes ? 'late' : 'long';
}

function inWords({ minutesToLine, minutesWaited }: StoryScore): string {
  const minutes = Math.round(minutesToLine ?? minutesWaited);
  if (minutesToLine === null) return `silent for ${minutes} min`;
  return minutesToLine === 0 ? 'at once' : `${minutes} min`;
}
