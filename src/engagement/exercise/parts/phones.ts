/** The signal goes in the city centre, and everybody knows why. */
import { lines, type Thread } from '../script.rules.ts';

export const phones: Thread = {
  key: 'phones',
  title: 'No phone signal in the city centre',
  tags: ['#nosignal', '#Wolverhampton'],
  spine: [
    {
      id: 'gone',
      at: '19:46',
      by: 'phonebox_fixers',
      kind: 'information',
      says: 'Two networks just dropped out in Victoria Street, third one is crawling. Wifi calling still works if you turn it on in settings.',
      spread: 3,
    },
    {
      id: 'jam',
      at: '19:53',
      by: 'truth_siren_mids',
      kind: 'claim',
      says: 'THEY HAVE JAMMED THE PHONES. Police can switch a city off so you cannot film. This is how it starts',
      spread: 6,
    },
    {
      id: 'sid',
      at: '20:06',
      by: 'sparky_sid',
      kind: 'information',
      to: 'jam',
      says: 'or theres no power to the mast by the ring road, cos the whole cabinet lights are off and so is the kebab shop',
    },
    {
      id: 'back',
      at: '20:49',
      by: 'phonebox_fixers',
      kind: 'information',
      says: 'Bars are back in Victoria Street. 20:47. Ring your mothers.',
      spread: 2,
    },
  ],
  crowd: [
    {
      from: '19:48',
      to: '20:45',
      kind: 'question',
      by: ['resident', 'parent', 'student', 'worker', 'shopkeeper'],
      says: lines`
        Has anyone else got no signal in town?
        {kin} is in town and it's going straight to voicemail, is the network down?
        Why can't I ring anyone in the city centre? Been trying {mins}
        Does 999 still work with no bars?
        is it true police have jammed the phones
        How do I turn wifi calling on, quickly, for my mom, she's on an old one
      `,
    },
    {
      from: '19:50',
      to: '20:45',
      kind: 'claim',
      by: ['resident', 'student', 'mischief', 'worker'],
      says: lines`
        Phone mast by the ring road's been set on fire
        They've cut the mast on purpose so we can't talk to each other
        it's jammed, my cousin did army signals and he says that's jamming
        Someone's took an axe to the cabinet by {exit}
        It's just everybody filming at once, same as the football
        Mast is down so don't panic if your lot don't answer
      `,
    },
    {
      from: '19:55',
      to: '20:50',
      kind: 'information',
      by: ['worker', 'resident', 'student'],
      says: lines`
        999 will use any network it can find, even if your own has no bars. Try it
        Chapel Ash has signal, walk out that way and ring
        Library wifi reaches the steps and has no password till ten
        Power's off along half of {street} as well, so it's not just phones
      `,
    },
    {
      from: '20:07',
      to: '20:55',
      kind: 'other',
      by: ['resident', 'parent', 'student'],
      says: lines`
        If you can read this and you're near Queen Street tell a girl called Meg her dad's at the station clock
        twenty minutes without my phone and i have learned the name of a tree
        One bar. I've never loved anything like I love this bar
        I've had eleven missed calls arrive all at once and nine are my mother
      `,
    },
  ],
};
