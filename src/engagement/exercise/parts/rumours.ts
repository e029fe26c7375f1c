/** The eight rumours, and what the script knows about them. The desk has to find out. */
import type { RumourPart } from '../script.rules.ts';

export const rumours: readonly RumourPart[] = [
  {
    id: 'died-in-custody',
    story: 'custody',
    claim: 'The young man stopped near Queen Square has died in police custody',
    truth: 'false',
    finding: 'He is alive, with a grazed chin, seen by a nurse; his mother has been with him since 18:05.',
    questions: ['Is he alive?', 'Is he hurt?', 'Has his mother been told?', 'Why have the police said nothing?'],
  },
  {
    id: 'target-list',
    story: 'target-list',
    claim: "A list of shops will be attacked in the city centre at eight o'clock",
    truth: 'unverifiable',
    finding:
      'Copied word for word from older lists; one shop on it closed in 2019. Nobody can show who sent it here or whether anybody meant it. Two of the six were later damaged, as were shops on no list.',
    questions: ['Is the list real?', 'Should we close?', 'Is our high street on it?', 'Do the police know about it?'],
  },
  {
    id: 'coaches',
    story: 'coaches',
    claim: 'People are being brought in by coach from outside the city to cause damage',
    truth: 'unverifiable',
    finding:
      'One photographed coach was a wedding party. One minibus was seen and not traced that night. Those arrested come from several places. It can be neither shown nor excluded.',
    questions: ['Are they from here?', 'Who pays for the coaches?', 'Are coaches being stopped on the motorway?'],
  },
  {
    id: 'animals-loose',
    story: 'llama',
    claim: 'An animal has got out of the city farm and is loose near the ring road',
    truth: 'true',
    finding:
      'One llama, out at about 18:45 and caught at 19:46. Tiger, lions, ostrich, camel and snake are embroidery: to deny it all by reflex would have been wrong, and to confirm it all too.',
    questions: [
      'Is there really a llama?',
      'Are dangerous animals loose?',
      'Is West Park safe?',
      'Whom do I ring about it?',
    ],
  },
  {
    id: 'a-and-e-closed',
    story: 'a-and-e',
    claim: 'A&E at New Cross Hospital is closed and turns people away',
    truth: 'false',
    finding:
      'Open all evening. One approach road was closed by police cars, and the walk-in centre in town shut at its usual hour.',
    questions: ['Is A&E open?', 'Where do we go instead?', 'Which way in is open?', 'Is maternity open?'],
  },
  {
    id: 'curfew',
    story: 'curfew',
    claim: "There is a curfew in Wolverhampton from nine o'clock",
    truth: 'false',
    finding:
      'A dispersal order inside the ring road from 19:30 until 06:00. Nobody is confined to a home, and people may go to work.',
    questions: ['Is there a curfew?', 'May I go to work?', 'Does it cover my area?', 'May I get home to my own flat?'],
  },
  {
    id: 'doors-open',
    story: 'doors-open',
    claim: 'Places of worship have opened their doors to anyone who is stranded',
    truth: 'true',
    finding:
      'A gurdwara in Blakenhall, a church hall off Queen Street and a mosque hall in Whitmore Reans; officers called at all three.',
    questions: [
      'Is it really open to anybody?',
      'Where is it?',
      'Is it safe to walk there?',
      'Can somebody fetch my relative?',
    ],
  },
  {
    id: 'named-suspect',
    story: 'named-suspect',
    claim: 'A man named online set fire to Larkspur Court',
    truth: 'false',
    finding:
      'He was at work, seen by three people, all afternoon and evening. He is not a suspect. The name came from the account that invented the death.',
    questions: ['Has anybody been arrested for the fire?', 'Is the name right?', 'Is he being looked for?'],
  },
];
