/** A cat goes missing in Penn and, being a cat, comes home when everybody is busy. */
import { lines, type Thread } from '../script.rules.ts';

export const lostCat: Thread = {
  key: 'lost-cat',
  title: 'Biscuit the cat, lost in Penn',
  tags: ['#Penn', '#LostCat', '#Biscuit'],
  spine: [
    {
      id: 'lost',
      at: '16:06',
      by: 'tina_from_penn',
      kind: 'question',
      says: "Has anybody seen Biscuit? Ginger tom, white bib, half an ear missing. Went out the landing window in Penn last night and hasn't been back for his breakfast, which he has never once missed.",
      spread: 4,
    },
    {
      id: 'where',
      at: '16:14',
      by: 'penn_cat_finders',
      kind: 'question',
      to: 'lost',
      says: 'Which end of Penn Road, Tina? And is he chipped?',
    },
    {
      id: 'chipped',
      at: '16:17',
      by: 'tina_from_penn',
      kind: 'information',
      to: 'where',
      says: 'Top end by the common. Chipped yes, and he has a green collar with a bell that he hates.',
    },
    {
      id: 'shed',
      at: '16:52',
      by: 'kuldip_allotment',
      kind: 'information',
      to: 'lost',
      says: 'There was a ginger one asleep on my compost on Sunday but that is Ettingshall, a long walk for a cat.',
    },
    {
      id: 'found',
      at: '20:57',
      by: 'tina_from_penn',
      kind: 'information',
      to: 'lost',
      says: "I know the whole town is upside down tonight but Biscuit has just walked in, sat on the iPad and shouted for food. He's home. Thank you all 😭🧡",
      spread: 4,
    },
    {
      id: 'finders',
      at: '21:03',
      by: 'penn_cat_finders',
      kind: 'thanks',
      to: 'found',
      says: 'BISCUIT IS HOME. Poster coming down in the morning. Best thing we have read all day.',
    },
  ],
  crowd: [
    {
      from: '16:20',
      to: '18:10',
      kind: 'information',
      by: ['resident', 'parent'],
      answers: 'lost',
      says: lines`
        I'm sure I heard a bell under our hedge at dinner time, Penn Fields side, will go and rattle some biscuits
        Ginger cat on the wall outside the dentist about an hour ago Tina, but two whole ears I think
        Check your garages everyone, ours got shut in for two days last summer
        not him hun, that one belongs to the chip shop and he's about nineteen
        Put his litter tray out on the step bab, they can smell wum from half a mile
        Saw a poster already up by the common, well done whoever did that
        I've looked in our shed, greenhouse and the coal hole. Spider yes. Biscuit no.
        My window cleaner says theres a ginger un that sits on the roof at the doctors
      `,
    },
    {
      from: '16:25',
      to: '18:50',
      kind: 'question',
      by: ['resident', 'parent', 'student'],
      says: lines`
        is this biscuit?? he's on my car in Merry Hill and he won't get off
        Does anyone know if the vet on the Penn Road scans chips for free?
        Did you ever find that ginger cat, only there's one yowling behind {area} library
        Is Biscuit the one who used to come in the paper shop on his own?
        Has anyone told the postman? He knows every cat from here to Merry Hill
      `,
    },
    {
      from: '17:00',
      to: '19:30',
      kind: 'other',
      by: ['resident', 'student', 'parent'],
      answers: 'lost',
      says: lines`
        Come home Biscuit, your mom is worried x
        Sharing in all the Penn groups 🐈
        He'll be in somebody's conservatory eating ham, they're all the same
        Ours was gone eleven days and came back fatter
        half an ear missing?? what a warrior
      `,
    },
    {
      from: '21:00',
      to: '21:50',
      kind: 'thanks',
      by: ['resident', 'parent', 'student'],
      answers: 'found',
      says: lines`
        Oh thank God, some good news tonight. Give him a tickle from us
        Biscuit for mayor
        Crying at a cat at nine o'clock at night, that is the evening we've had
        He heard the helicopter and thought better of it. Sensible lad.
        Thanks for telling us Tina, I'd been looking out the back every half hour
        bostin news that bab, tara a bit Biscuit ya mucky pup
      `,
    },
  ],
};
