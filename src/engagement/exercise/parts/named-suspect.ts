/** The crowd finds a culprit for the fire. He is the wrong man. */
import { lines, type Thread } from '../script.rules.ts';

export const namedSuspect: Thread = {
  key: 'named-suspect',
  title: 'A man is named for the fire at Larkspur Court',
  tags: ['#LarkspurCourt', '#HeathTown', '#NameHim'],
  spine: [
    {
      id: 'hint',
      at: '20:14',
      by: 'wv_leaks_daily',
      kind: 'claim',
      says: 'We know who lit it. Posting in ten minutes.',
      spread: 2,
    },
    {
      id: 'name',
      at: '20:23',
      by: 'wulf_exposed_247',
      kind: 'claim',
      rumour: 'named-suspect',
      says: 'The man who burned Larkspur Court with people inside is CALLUM THRELSBY. Works at a garage in Fallings Park. Has form. Do your thing',
      spread: 13,
    },
    {
      id: 'boss',
      at: '20:35',
      by: 'yusuf_bikes',
      kind: 'information',
      rumour: 'named-suspect',
      to: 'name',
      says: 'callum threlsby has been under a van in front of me since four o clock. i am looking at his feet. take it down',
      spread: 4,
    },
    {
      id: 'house',
      at: '20:41',
      by: 'shaz_fallings',
      kind: 'call-for-help',
      incident: 'threlsby-house',
      says: "there's about fifteen people outside callum's mom's house in fallings park shouting for him and he isn't even there, she's on her own with the babby upstairs, they're kicking the gate. police please",
      spread: 4,
    },
    {
      id: 'gone',
      at: '21:02',
      by: 'cob_and_chips',
      kind: 'information',
      to: 'house',
      says: 'two police cars here now, crowds gone. she is ok, sat with next door',
    },
    {
      id: 'delete',
      at: '21:11',
      by: 'lowhill_lantern',
      kind: 'information',
      rumour: 'named-suspect',
      says: 'We have removed 140 comments with a name in them. We do not know who lit that fire and neither do you. If you shared a name, delete it and say that you did.',
      spread: 4,
    },
  ],
  crowd: [
    {
      from: '20:25',
      to: '21:20',
      kind: 'claim',
      rumour: 'named-suspect',
      by: ['resident', 'student', 'mischief', 'parent'],
      says: lines`
        It was Callum Threlsby that did the fire, everyone in Heath Town knows
        Callum Threlsby. Remember the name. Tried to kill people in their beds
        that threlsby lad set the flats on fire, its all over every group
        They've named him. Callum Threlsby. Fallings Park
        {kin} went to school with Callum Threlsby and says he was always lighting things
        Police know it's Callum Threlsby and they're protecting him
        Threlsby drives a {colour} van, seen it in {area} two minutes ago
        anyone got an address for this threlsby
        Callum T from the garage. Grey tracksuit. Matches the lad seen running
        share his face, he's the one with the beard on the end
        Callum Threlsby's been arrested, just seen it
      `,
      uses: 2,
    },
    {
      from: '20:26',
      to: '21:25',
      kind: 'question',
      rumour: 'named-suspect',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        Is it right they know who set the fire?
        Who is Callum Threlsby and how does everyone suddenly know?
        Has someone been arrested for the fire or not
        Is this name proven or has some page just made it up
        Can the police say if that's the right man? Because there's a crowd going round there
        I've a son called Callum who works at a garage, different surname. Should I be worried? Genuinely
      `,
    },
    {
      from: '20:28',
      to: '21:40',
      kind: 'other',
      rumour: 'named-suspect',
      by: ['resident', 'parent', 'student', 'community', 'worker'],
      says: lines`
        You're about to get the wrong man's windows put in, and you'll all say you only shared it
        I know Callum. He fixed my mom's car for nothing. This is evil
        Not sharing a name. Let the police do it
        The account naming him also had that lad dead at five o'clock. Think
        Delete it. DELETE it. His nan's on here
        Trial by thumbs
        even if he did, which he didn't, you don't go round to a woman's house
      `,
    },
    {
      from: '20:28',
      to: '21:20',
      kind: 'abuse',
      by: ['mischief'],
      rumour: 'named-suspect',
      says: lines`
        hope he gets what he gave, scumbag
        string him up
        Threlsby you coward come out and face us
        let the lads from the flats have ten minutes with him
      `,
    },
    {
      from: '21:05',
      to: '21:55',
      kind: 'other',
      rumour: 'named-suspect',
      by: ['resident', 'parent', 'student'],
      says: lines`
        I shared that name and I've deleted it. I'm sorry to him and his mom
        how many of you who posted him will post sorry. I'll wait
        Funny how quiet the "do your thing" crowd has gone
      `,
    },
    {
      from: '20:30',
      to: '21:00',
      kind: 'question',
      rumour: 'named-suspect',
      by: ['journalist'],
      says: lines`
        To the force press office: a man's name is being shared in connection with the fire. Will you say whether he is sought?
      `,
    },
  ],
};
