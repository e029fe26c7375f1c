/** What stands around every page, and what each role finds in its navigation. */
import type { Actor, Role } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#platform/db/database.ts';
import { allows, type Access } from '#platform/http/routes.ts';
import type { Frame } from '#ui/frame.ts';
import { connectorReaders } from '#intake/connectors';
import { deskRoles, isAnybodyReading, markPresent, openAlarms } from '#intake/desk';
import { roleLabel } from './personas.ts';

const publicNavigation = [
  { href: '/', text: 'What is going on' },
  { href: '/is-it-true', text: 'Is it true?' },
  { href: '/tell-us', text: 'Tell us' },
  { href: '/search', text: 'Search' },
];

/** Who works at the desk, and who checks its work. */
const deskAndAuditor: readonly Role[] = [...deskRoles, 'auditor'];
const consoleNavigation: readonly { href: string; text: string; access: Access }[] = [
  { href: '/console', text: 'Board', access: 'member' },
  { href: '/console/calls', text: 'Calls for help', access: deskAndAuditor },
  { href: '/console/rumours', text: 'Rumours', access: 'member' },
  { href: '/console/statements', text: 'Lines', access: deskAndAuditor },
  { href: '/console/facts', text: 'Facts', access: deskAndAuditor },
  { href: '/console/handover', text: 'Handover', access: [...deskAndAuditor, 'analyst', 'administrator'] },
  { href: '/console/connectors', text: 'What we hear from', access: connectorReaders },
  { href: '/console/exercise', text: 'Exercise', access: 'member' },
];

const noteEveryMs = 30_000;

export type FrameDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly wallClock: Clock;
  readonly forceName: string;
  readonly exercise: { readonly name: string } | null;
  readonly publicUrl: string;
};

export function framesOf(deps: FrameDeps): (actor: Actor, path: string) => Promise<Frame> {
  /** When each person was last noted as present: once in a while is enough. */
  const noted = new Map<string, number>();
  async function notePresence(actor: Actor) {
    if (actor.kind !== 'member') return;
    const at = deps.wallClock();
    if (at.getTime() - (noted.get(actor.id) ?? 0) < noteEveryMs) return;
    noted.set(actor.id, at.getTime());
    await markPresent(deps.db, actor, at);
  }

  return async (actor, path) => {
    // Who writes a line is reading too: every page of the console asks for its alarms every few seconds.
    if (path.startsWith('/console')) await notePresence(actor);
    const held = actor.kind === 'member' ? actor.roles : [];
    const [reading, alarms] = await Promise.all([
      isAnybodyReading(deps.db, deps.wallClock()),
      path.startsWith('/console') ? openAlarms(deps.db, held) : [],
    ]);
    return {
      forceName: deps.forceName,
      exercise: deps.exercise,
      path,
      actor,
      now: deps.clock(),
      reading,
      alarms,
      publicNavigation,
      consoleNavigation: consoleNavigation.filter((item) => {
        return allows(item.access, actor) && (deps.exercise !== null || item.href !== '/console/exercise');
      }),
      roleLabel: roleLabel(held),
      publicUrl: deps.publicUrl,
    };
  };
}
