/** What people say about the police that evening: abuse, and criticism that is not abuse. */
import { lines, type Thread } from '../script.rules.ts';

export const anger: Thread = {
  key: 'anger',
  title: 'What people say about the police',
  tags: ['#Wolverhampton', '#police'],
  spine: [
    {
      id: 'letter',
      at: '19:12',
      by: 'simran.writes',
      kind: 'other',
      says: 'You had from five until half past six to say one true sentence. You were not short of officers. You were short of a sentence.',
      spread: 5,
    },
    {
      id: 'nan',
      at: '20:37',
      by: 'nan_joyce_78',
      kind: 'other',
      says: 'I do not like what they did to that lad and I do not like what was done to those shops. At my age you can carry two things.',
      spread: 4,
    },
    {
      id: 'wife',
      at: '20:58',
      by: 'bradmore_beth',
      kind: 'other',
      says: "My husband is one of the ones with a shield tonight. He went out at two for a shift that finished at ten. He has had half a cob. He's somebody's dad too.",
      spread: 3,
    },
  ],
  crowd: [
    {
      from: '18:45',
      to: '21:30',
      kind: 'abuse',
      by: ['mischief'],
      says: lines`
        Useless. Absolutely useless. Couldn't catch a cold
        Filth
        What do we even pay you for you overgrown traffic wardens
        All mouth and hi-vis
        Get a proper job you muppets
        you lot couldn't find your own backside with a helicopter
        oink oink
      `,
    },
    {
      from: '20:00',
      to: '21:40',
      kind: 'other',
      by: ['resident', 'parent', 'shopkeeper', 'student', 'community'],
      says: lines`
        Nobody told the shops. Not a call. Not a text. We found out off schoolkids
        Where were they at quarter past seven? That's all I want to know. Not why. Where
        They were good to my mom tonight and they were rough with that boy at teatime. Both happened
        I'd rather hear "we don't know yet" than nothing at all
        You can't be proud of your carrots and silent about your cuffs
        My grandad was stopped on that same corner in 1983. I've stood where he stood
        Put the whole video out. If it's fine it's fine
        one of them stood between me and a brick and I never saw his face
        I'm not anti police I'm anti nobody telling us anything
        They've not got enough bobbies and they've not got enough words
      `,
    },
    {
      from: '18:50',
      to: '21:40',
      kind: 'question',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Who's in charge tonight? A name, a face, anybody
        Is somebody independent going to look at what happened at Queen Square?
        Will there be a meeting? In person, with chairs, where we can ask
        Why was there nobody on {street} when they'd all read that list?
        Are any officers hurt?
        Is it safe to send {kids} to holiday club in town tomorrow?
      `,
    },
    {
      from: '20:40',
      to: '21:30',
      kind: 'question',
      by: ['journalist'],
      says: lines`
        When will the public be told how many have been arrested? My readers have asked since eight
      `,
    },
    {
      from: '20:05',
      to: '21:40',
      kind: 'abuse',
      by: ['mischief'],
      says: lines`
        hope you get spat on by more than a llama
        Go and do one, the whole rotten lot of you
        liars. you lied about that lad and you're lying now
        Can't answer a phone but they can answer a 16 year old with a baton. Thugs
        Cowards hiding behind plastic
      `,
    },
  ],
};
