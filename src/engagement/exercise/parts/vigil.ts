/** A gathering in Queen Square that starts in peace. */
import { lines, type Thread } from '../script.rules.ts';

export const vigil: Thread = {
  key: 'vigil',
  title: 'Gathering in Queen Square at half past six',
  tags: ['#Remy', '#QueenSquare', '#WeWantAnswers'],
  spine: [
    {
      id: 'call',
      at: '17:29',
      by: 'marcia_j_wv1',
      kind: 'information',
      says: 'Half past six, the man on the horse, Queen Square. Bring a candle and your manners. We want answers and we want them asked out loud, that is all.',
      spread: 7,
    },
    {
      id: 'twist',
      at: '17:58',
      by: 'burner_wv_0811',
      kind: 'claim',
      to: 'call',
      says: 'half 6 is for the candles. 8 is for the rest of us',
      spread: 5,
    },
    {
      id: 'pastor',
      at: '18:27',
      by: 'pastor_abe_wv',
      kind: 'information',
      says: 'I am in the square with a megaphone, a flask and four stewards in yellow. If you come, come as you would to church.',
      spread: 2,
    },
    {
      id: 'count',
      at: '18:38',
      by: 'ringroad_review',
      kind: 'information',
      says: '18:35, Queen Square: between 150 and 180 people. Candles, prams, school ties. A woman is reading from a phone and people are crying. Six officers at the edges in ordinary uniform, hats off.',
      spread: 3,
    },
    {
      id: 'done',
      at: '19:06',
      by: 'marcia_j_wv1',
      kind: 'information',
      says: 'We have said what we came to say and his aunty has told us he is alive. We are going home now. If you stay after this you are not staying for us.',
      spread: 4,
    },
    {
      id: 'shift',
      at: '19:14',
      by: 'dev_tolworthy_fm',
      kind: 'information',
      says: 'The families are leaving Queen Square. The people arriving now have hoods up in 28 degrees.',
      spread: 3,
    },
  ],
  crowd: [
    {
      from: '17:31',
      to: '18:30',
      kind: 'question',
      by: ['resident', 'parent', 'student'],
      says: lines`
        What time's the vigil and is it all right to bring children?
        Is the thing in Queen Square a march or just standing?
        anyone going from {area}, want to walk in together
        Who's organising it? I want to know who's in charge before I let my lad go
        Will there be police there? Proper ones or the ones with shields?
        Are the shops stopping open for it
        Is it still on? Someone said it's been banned
      `,
    },
    {
      from: '17:35',
      to: '18:35',
      kind: 'other',
      by: ['resident', 'parent', 'student', 'community'],
      says: lines`
        I'll be there with {kin}. Quietly. It matters to turn up
        Not going. It'll be lovely till it isn't
        going to this. he was in my maths set
        If you're coming to kick off stay in your own house
        Taking a flask and a folding chair, I am sixty-eight and I still mean it
        My {area} lot are walking in from the bus station, come and find the orange umbrella
        Half of Whitmore Reans is walking down, all calm, babbies on shoulders
        I told {kids} not tonight. First time all summer they've listened
      `,
    },
    {
      from: '18:28',
      to: '19:12',
      kind: 'information',
      by: ['resident', 'student', 'parent', 'worker'],
      says: lines`
        Dead peaceful here. Loads of candles that won't stay lit
        Somebody's brought a speaker and it's just gospel, actually beautiful
        Lady reading out names of children lost in this city, all of them, thirty years. You could hear a pin
        Square's about full from the statue to the bank
        A copper just held an old girl's candle while she found her glasses. Nobody filmed that
        The Brass Ferret is giving out water, free, for anyone in the square
        Stewards asking people not to stand on the tram side
        There's two lots here now. Families by the statue and a group by {shop} who aren't listening
        People coming up from {street} with scarves over their faces
        {count} lads just stood at {exit}, not with us, watching
      `,
    },
    {
      from: '18:45',
      to: '19:25',
      kind: 'claim',
      by: ['resident', 'student', 'mischief', 'worker'],
      says: lines`
        Someone just threw a bottle from the back. Missed everyone
        They've got horses round the corner on Princess Street
        Police are putting helmets on, what for, nobody's doing nothing
        Stewards have lost it, kids are pushing up the front
        It's turning. You can feel it. I'm off
        the lads by {exit} are filling their pockets with bits of paving
        they're blocking us in, there's a line across {street}
      `,
    },
    {
      from: '19:07',
      to: '19:45',
      kind: 'other',
      answers: 'done',
      by: ['resident', 'parent', 'community', 'student'],
      says: lines`
        You did it right Marcia. God bless you
        Walked home with the candle still lit. That's what I'll remember
        Thank you for saying it. I wish they'd listen
        proud of every one of you that came and went in peace
      `,
    },
    {
      from: '17:40',
      to: '18:40',
      kind: 'other',
      language: 'pa',
      by: ['resident', 'parent'],
      says: lines`
        ਅਸੀਂ ਸ਼ਾਂਤੀ ਨਾਲ ਖੜ੍ਹੇ ਹੋਵਾਂਗੇ ਅਤੇ ਅਰਦਾਸ ਕਰਾਂਗੇ।
        ਬੱਚਿਆਂ ਨੂੰ ਘਰ ਰੱਖੋ ਜੀ, ਅੱਜ ਸ਼ਹਿਰ ਨਾ ਭੇਜੋ।
      `,
    },
  ],
};
