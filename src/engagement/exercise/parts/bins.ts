/** The bins were not emptied, as on any Tuesday. */
import { lines, type Thread } from '../script.rules.ts';

export const bins: Thread = {
  key: 'bins',
  title: 'Brown bins missed in Bushbury and Merry Hill',
  tags: ['#bins', '#Bushbury'],
  spine: [
    {
      id: 'missed',
      at: '16:09',
      by: 'our_val_bushbury',
      kind: 'question',
      says: 'Third Tuesday running the brown bins have been left down our end of Bushbury. Who do I ring that actually answers?',
    },
    {
      id: 'desk',
      at: '16:31',
      by: 'wv_bins_and_streets',
      kind: 'information',
      to: 'missed',
      says: 'Hello Val. A lorry broke down at 11:20. Bushbury North and Merry Hill garden bins will be emptied tomorrow from 6 am; please leave them out.',
      spread: 2,
    },
    {
      id: 'thanks',
      at: '16:36',
      by: 'our_val_bushbury',
      kind: 'thanks',
      to: 'desk',
      says: 'Well thank you, that is all anybody wanted to know. Nice to get an answer off a human.',
    },
    {
      id: 'indoors',
      at: '19:58',
      by: 'wv_bins_and_streets',
      kind: 'information',
      says: 'If you live within a street of the city centre please pull your bins in behind the gate tonight. Nothing that rolls or burns on the pavement, thank you.',
      spread: 4,
    },
  ],
  crowd: [
    {
      from: '16:12',
      to: '17:50',
      kind: 'question',
      by: ['resident', 'parent'],
      says: lines`
        Is it brown or black this week in {area}? Next door's put out both and I no longer trust him
        brown bin full of grass and it stinks in this heat, is anyone coming or shall I post it to the council
        Has anybody in {area} had their recycling took today?
        Who pinched the lid off my bin. Who does that
        does pizza box go in recycling or not. been married nine years and still arguing
      `,
    },
    {
      from: '16:20',
      to: '18:20',
      kind: 'information',
      by: ['resident', 'worker'],
      says: lines`
        Fly tipping again behind the garages in {area}: two mattresses, a cot and what looks like half a kitchen
        Ring the council for bins not the police Trev, I've told you
        Bin lorry stuck outside ours in Bushbury with its bonnet up since twenty past eleven
        They've emptied Fordhouses but missed the whole of our close
        Someone's left a perfectly good sofa by the bus stop in {area}. Well, it was good before it rained
        You can report missed ones on the council page, took me two minutes and I'm seventy-one
      `,
    },
    {
      from: '16:30',
      to: '18:30',
      kind: 'other',
      by: ['resident', 'parent'],
      says: lines`
        The foxes have had the lot. Chicken bones from here to the Cannock Road
        I ay being funny but for what we pay they could at least turn up
        Neighbour has labelled his bin with a photo of his own face. Respect
        Wasps. Wasps everywhere. Empty the bins.
        Lovely lads on our round to be fair, it's the lorries that am falling to bits
      `,
    },
    {
      from: '20:00',
      to: '20:50',
      kind: 'other',
      by: ['resident', 'parent', 'worker'],
      answers: 'indoors',
      says: lines`
        Never thought I'd see the day I took my wheelie bin in for its own safety
        Done, and done next door's as well, she's eighty-four
        good call, they were rolling them down Stafford Street ten mins ago
        Mine is in the hall. The hall now smells of bin. It's been that sort of night.
      `,
    },
  ],
};
