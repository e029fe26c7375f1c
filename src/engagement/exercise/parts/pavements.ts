/** Dog mess, parking and the other things that belong to somebody else than the police. */
import { lines, type Thread } from '../script.rules.ts';

export const pavements: Thread = {
  key: 'pavements',
  title: 'Dog mess and parking in Tettenhall and Finchfield',
  tags: ['#Tettenhall', '#parking'],
  spine: [
    {
      id: 'mess',
      at: '16:11',
      by: 'geoff_garden_wv6',
      kind: 'claim',
      says: 'The footpath by Upper Green is a disgrace again. Same big dog, same time, and I know the size of the bag it would need.',
    },
    {
      id: 'drive',
      at: '16:23',
      by: 'schoolrun_sarah',
      kind: 'question',
      says: "White van across my dropped kerb in Tettenhall since 8 this morning. Is it police or council? I can't get the pram out.",
    },
    {
      id: 'answer',
      at: '16:38',
      by: 'ted_reads_maps',
      kind: 'information',
      to: 'drive',
      says: "Across a dropped kerb with nobody in it is the council's civil enforcement, Sarah. If you are actually blocked in, 101.",
    },
    {
      id: 'moved',
      at: '17:09',
      by: 'schoolrun_sarah',
      kind: 'thanks',
      to: 'answer',
      says: 'Thank you, rang them and it was gone in half an hour. He was doing a bathroom four doors up.',
    },
  ],
  crowd: [
    {
      from: '16:15',
      to: '18:00',
      kind: 'other',
      by: ['resident', 'parent'],
      answers: 'mess',
      says: lines`
        Bag it and bin it, it isn't hard
        It's not the big dogs Geoff, it's the little ones whose owners think it doesn't count
        I spray mine with glitter paint. The mess, not the dog. Kids notice it then.
        Stepped in it. In sandals. In August. I'm moving to the coast.
        I'd sooner have dog muck than them electric scooters tbh
        Put a camera up Geoff. Actually don't, they'd have you for it
      `,
    },
    {
      from: '16:12',
      to: '18:40',
      kind: 'claim',
      by: ['resident', 'parent', 'worker'],
      says: lines`
        Parked right on the zig zags outside {area} nursery, engine running, phone out
        Same two scooters flying down the pavement in {area}, one nearly had a lady with a shopping trolley
        A42 cycle path is full of glass again by the bridge
        somebody's parked a boat on our road in {area}. A boat.
        Broken street lamp outside ours in {area} since June, I've stopped noticing the dark
        Double yellow all the way up {road} and every inch of it parked on
      `,
    },
    {
      from: '16:20',
      to: '18:30',
      kind: 'question',
      by: ['resident', 'parent'],
      says: lines`
        Who do you tell about a pothole on {road}? I've lost a hubcap and very nearly a hip
        Is the tip open till 8 or is that only weekends?
        What's all the cones for on {road}?
        Anyone know whose alarm that is in {area}, been going since dinner
        do I need a permit for a skip or just a permissive wife
      `,
    },
    {
      from: '17:10',
      to: '19:10',
      kind: 'information',
      by: ['resident', 'worker'],
      says: lines`
        Ducklings crossing by the lock at Compton, please slow down
        Temporary lights on {road}, back to the island, leave early
        Warden's about round Chapel Ash, if you're on the hour-only bays go and move it
        Found: one child's blue wellington, left foot, Bantock Park. On the railings by the cafe
        Keys found outside the post office in {area}, handed in at the counter. Wolf keyring
      `,
    },
  ],
};
