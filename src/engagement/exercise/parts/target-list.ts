/** A copied list of shops "for eight o'clock". Nobody will ever know who wrote it or meant it. */
import { lines, type Thread } from '../script.rules.ts';

export const targetList: Thread = {
  key: 'target-list',
  title: "Copied list of shops 'for eight o'clock'",
  tags: ['#Wolverhampton', '#TheList'],
  spine: [
    {
      id: 'list',
      at: '17:53',
      by: 'burner_wv_0811',
      kind: 'claim',
      rumour: 'target-list',
      says: 'TONIGHT 8PM TOWN. 1 trainers dudley st 2 phones victoria st 3 bladens 4 mander centre 5 sports shop 6 cleveland carpets. meet by the oss. cover ur face. copy paste dont forward',
      spread: 14,
    },
    {
      id: 'closed',
      at: '18:08',
      by: 'dollys_wool_wv',
      kind: 'information',
      rumour: 'target-list',
      to: 'list',
      says: 'Number six on that list, the carpet place, shut in 2019. It is flats. Whoever wrote this has not been to Wolverhampton in seven years, or copied it.',
      spread: 4,
    },
    {
      id: 'kicks',
      at: '18:13',
      by: 'kickscabin_wv',
      kind: 'question',
      rumour: 'target-list',
      says: 'We are number one on a list going round. I have two nineteen year olds on till 8. Do I send them home? Can anyone official tell me if this is real?',
      spread: 4,
    },
    {
      id: 'voice-note',
      at: '18:31',
      by: 'wv_leaks_daily',
      kind: 'claim',
      rumour: 'target-list',
      says: 'Voice note doing the rounds says Bilston and Wednesfield high streets are on a second list for 9. Not heard it myself.',
      spread: 6,
    },
    {
      id: 'courier',
      at: '18:44',
      by: 'imogen_h_courier',
      kind: 'information',
      rumour: 'target-list',
      says: 'I have seen the same list, word for word, with other towns at the top and dates back to 2011. That does not mean nobody will act on it. We are not printing the names of the shops.',
      spread: 4,
    },
    {
      id: 'wedges',
      at: '18:58',
      by: 'wedges_watch',
      kind: 'question',
      rumour: 'target-list',
      says: "Wednesfield High Street traders are ringing us about a 'second list'. We haven't seen one. Has anybody actually SEEN it, or only heard of it?",
    },
    {
      id: 'kacik',
      at: '18:37',
      by: 'polski_kacik_wv',
      kind: 'question',
      rumour: 'target-list',
      language: 'pl',
      says: 'Mam sklep na Cleveland Street. Czy ktoś z policji może coś powiedzieć? Zamykać czy nie?',
    },
  ],
  crowd: [
    {
      from: '17:56',
      to: '19:40',
      kind: 'claim',
      rumour: 'target-list',
      by: ['resident', 'student', 'worker', 'parent', 'mischief'],
      says: lines`
        There's a list of shops going round for 8 o'clock, {shop} is on it
        my group chat has just got the list. six shops. they've planned it like a shopping trip
        They're hitting town at 8 and {area} after, it's all over everyone's phones
        Got sent this list by three different people in five minutes
        {kids} got the list off a lad at football who got it off who knows
        whole town's getting robbed tonight apparently, dress code black
        The list's real, my boss has just told us to shut early
        They've added {area} to it now, I've seen the new one
        list says meet by the oss at 8. half of year eleven thinks its a laugh
        Heard the big supermarket's on it. And the library. Who's robbing a library
        List is doing the rounds in {area} with the time changed to half nine
      `,
      uses: 3,
    },
    {
      from: '17:58',
      to: '19:50',
      kind: 'question',
      rumour: 'target-list',
      by: ['resident', 'parent', 'worker', 'student'],
      says: lines`
        Is this list real? My daughter's working in the Mander Centre till late
        Do the police know about the list? Please say they know
        who wrote it
        is it safe to go and pick {kin} up from work on {street}
        Is it right they've got a list of people's houses as well or is that rubbish
      `,
    },
    {
      from: '18:05',
      to: '19:45',
      kind: 'information',
      rumour: 'target-list',
      by: ['shopkeeper', 'worker', 'resident', 'student'],
      says: lines`
        I've got the first copy of that message with the number still on it. Who wants it? Not posting on here
        I run a kids' team and the lad who forwarded it to ours says it came from a gaming chat, screenshots kept
        Same list went round in another city last summer, only the town name's changed
      `,
    },
    {
      from: '18:00',
      to: '19:30',
      kind: 'other',
      by: ['resident', 'shopkeeper', 'parent', 'student'],
      says: lines`
        If you share that list you're helping them, delete it
        Wanting a boy treated fair doesn't come with free trainers
        Lads, whoever's reading: they can see your phones. Don't be daft for a pair of shoes
        Just asked my son to show me his phone. He did. No list. Had a little cry in the bathroom
        copy paste dont forward lol they think they're in a film
        You won't find my name on any list, I owe that carpet shop for a stair runner
      `,
    },
    {
      from: '18:10',
      to: '19:50',
      kind: 'question',
      rumour: 'target-list',
      language: 'pa',
      by: ['shopkeeper', 'resident', 'parent'],
      says: lines`
        ਕੀ ਦੁਕਾਨਾਂ ਦੀ ਇਹ ਲਿਸਟ ਸੱਚੀ ਹੈ? ਅਸੀਂ ਦੁਕਾਨ ਬੰਦ ਕਰੀਏ?
        ਡਡਲੀ ਰੋਡ ਦੀਆਂ ਦੁਕਾਨਾਂ ਵੀ ਲਿਸਟ ਵਿੱਚ ਹਨ?
      `,
    },
    {
      from: '18:10',
      to: '19:50',
      kind: 'question',
      rumour: 'target-list',
      language: 'pl',
      by: ['shopkeeper', 'resident'],
      says: lines`
        Czy ta lista sklepów jest prawdziwa? Zamykać wcześniej?
      `,
    },
    {
      from: '18:05',
      to: '19:45',
      kind: 'information',
      rumour: 'target-list',
      by: ['shopkeeper'],
      says: lines`
        We've shut, staff all in taxis, see you tomorrow God willing
        We've moved the best stock upstairs and left the lights on. My dad did the same in 2011
      `,
    },
    {
      from: '18:05',
      to: '18:50',
      kind: 'information',
      rumour: 'target-list',
      by: ['worker', 'resident'],
      says: lines`
        Mander Centre just announced closing at seven, walk out by the Dudley Street doors
        Every shutter on {street} is coming down, sounds like a train
      `,
    },
    {
      from: '18:10',
      to: '19:30',
      kind: 'question',
      rumour: 'target-list',
      by: ['shopkeeper'],
      says: lines`
        Should we be shutting? Not one person has told traders anything
        Is {area} on any list? I've a shop full of stock and a glass front
        Anyone from the council or the police going to ring the shops or do we guess
        Who mends shutters at this hour? Ours has been stuck half down since May
        What do I do if they come in? Serious question. Lock it and go out the back?
        Does the insurance count if you leave early
      `,
    },
    {
      from: '18:30',
      to: '19:30',
      kind: 'other',
      by: ['shopkeeper'],
      says: lines`
        I've worked nineteen years for that window
      `,
    },
  ],
};
