/** The few signs we use. Always beside words: a sign alone says nothing to some, and something else to others. */
const paths = {
  alarm: 'M12 3.5 22 20.5H2zM12 10v4.5M12 17.5v.5',
  answer: 'M4 5h16v11H9.5L5 20v-4H4z',
  cannot: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM7.5 12h9',
  check: 'm4 12.5 5.5 5.5L20 6.5',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7.5V12l3.2 2',
  cross: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  edit: 'M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4',
  feed: 'M5 5c7.5 0 14 6.5 14 14M5 11c4.2 0 8 3.8 8 8M6 18v.5',
  heard: 'M4 10v4h3.5L13 18V6L7.5 10zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  pause: 'M8 5v14M16 5v14',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.8-4.5 3.7-6.5 7.5-6.5s6.7 2 7.5 6.5',
  place: 'M12 21s-7-6.5-7-11.5a7 7 0 0 1 14 0C19 14.5 12 21 12 21zM12 7a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  play: 'M7 4.5v15l12-7.5z',
  question: 'M8.5 9a3.5 3.5 0 1 1 5.2 3c-1.2.7-1.7 1.4-1.7 3M12 18.5v.5',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 21 21',
  shield: 'M12 3l8 3v5.5c0 5-3.5 8-8 9.5-4.5-1.5-8-4.5-8-9.5V6z',
} as const;

export type IconName = keyof typeof paths;
export type IconProps = { readonly name: IconName };

export const iconNames = Object.keys(paths).filter((name): name is IconName => name in paths);

export function Icon({ name }: IconProps) {
  return (
    <svg class="bl-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
