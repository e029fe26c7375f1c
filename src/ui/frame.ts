/** What stands around every page, worked out once per request. */
import type { Actor } from '#kernel/actor.ts';
import type { NavigationItem } from './document.tsx';

export type AlarmLine = {
  readonly id: string;
  /** Alarms of one kind are shown together. */
  readonly kind: string;
  readonly text: string;
  readonly href: string;
  readonly raisedAt: Date;
};

export type Frame = {
  readonly forceName: string;
  /** Null when the system is live. In an exercise every output says so. */
  readonly exercise: { readonly name: string } | null;
  /** The path of the request, so that navigation can mark where the reader is. */
  readonly path: string;
  readonly actor: Actor;
  readonly now: Date;
  /** Whether somebody at the desk is reading at this moment. */
  readonly reading: boolean;
  /** What the signed-in person must see now; empty on public pages. */
  readonly alarms: readonly AlarmLine[];
  readonly publicNavigation: readonly NavigationItem[];
  /** What this person's role may open. */
  readonly consoleNavigation: readonly NavigationItem[];
  /** What the signed-in person does, in words, such as "Duty supervisor". */
  readonly roleLabel: string;
  /** The address the public knows, without a trailing slash. */
  readonly publicUrl: string;
};
