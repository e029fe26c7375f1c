/** The invented people of an exercise force, one for each job at the desk. */
import type { Role } from '#kernel/actor.ts';
import { personaId, type Member } from '#platform/auth/members.ts';

type Persona = Member & { readonly persona: Role };

function persona(role: Role, name: string, title: string): Persona {
  return { persona: role, id: personaId(role), name, title, roles: [role] };
}

export const personas: readonly Persona[] = [
  persona('desk', 'Asha Bains', 'Digital desk'),
  persona('duty-supervisor', 'Insp. Martin Holloway', 'Duty supervisor'),
  persona('neighbourhood-officer', 'PC Rhiannon Cole', 'Neighbourhood officer'),
  persona('analyst', 'Tomasz Wrona', 'Intelligence analyst'),
  persona('source-handler', 'DS Carys Whitlock', 'Source handler'),
  persona('investigator', 'DC Jerome Achebe', 'Investigator'),
  persona('disclosure-officer', 'Helen Pargeter', 'Disclosure officer'),
  persona('auditor', 'Imran Sadiq', 'Auditor'),
  persona('administrator', 'Bethan Fry', 'Administrator'),
];

/** What a person's first role is called on a screen. */
export function roleLabel(held: readonly Role[]): string {
  return personas.find((one) => one.persona === held[0])?.title ?? '';
}
