/** How it starts: a car is stopped near Queen Square, and a crowd films it. */
import { lines, type Thread } from '../script.rules.ts';

export const queenSquareStop: Thread = {
  key: 'queen-square-stop',
  title: 'Vehicle stop at Queen Square, filmed by a crowd',
  tags: ['#QueenSquare', '#Wolverhampton', '#WV1'],
  spine: [
    {
      id: 'first',
      at: '16:43',
      by: 'barista_bronte',
      kind: 'information',
      says: 'Police have just boxed a little silver car in at the bottom of Lichfield Street by Queen Square. Two vans and a car. Everyone has come out of the shops to look.',
      spread: 2,
    },
    {
      id: 'clip',
      at: '16:49',
      by: 'connor_k_clips',
      kind: 'claim',
      says: 'got the whole thing. lad gets out hands up and they still put him on the floor. 41 seconds, sound on',
      spread: 6,
    },
    {
      id: 'other-side',
      at: '16:56',
      by: 'vinyl_ken',
      kind: 'claim',
      to: 'clip',
      says: 'i was stood next to you and you started filming after he ran. he ran, he tripped on the kerb, they caught him. put the lot up or none of it',
    },
    {
      id: 'journo',
      at: '17:03',
      by: 'imogen_h_courier',
      kind: 'question',
      says: 'Were you in Queen Square at about quarter to five? I am a reporter with the Wulfrun Courier and would like to hear from people who saw it from the start, not only the clip. Messages open.',
      spread: 2,
    },
    {
      id: 'van',
      at: '16:58',
      by: 'tyrese_wv1',
      kind: 'information',
      says: 'they have put him in the van and gone. thats Remy from our year. he was walking and he was talking, i saw him',
    },
    {
      id: 'ringroad',
      at: '17:19',
      by: 'ringroad_review',
      kind: 'information',
      says: 'What we have on Queen Square so far: one car stopped about 16:42, one young man detained, van away 16:57. There are two clips and they start at different moments. We have asked the police and have had no answer yet.',
      spread: 4,
    },
    {
      id: 'full',
      at: '18:22',
      by: 'kofi.films',
      kind: 'information',
      says: 'I have the long version from the steps, four minutes, from before the car stops. I would rather give it to whoever is investigating than put it on here. Who do I send it to?',
      spread: 2,
    },
  ],
  crowd: [
    {
      from: '16:45',
      to: '17:10',
      kind: 'question',
      by: ['resident', 'student', 'worker', 'shopkeeper', 'parent'],
      says: lines`
        What's going on in Queen Square??
        why are there three police vans by the man on the oss
        Anyone in town know what's happening by Lichfield Street, bus can't get through
        Is that lad all right? He looks about fifteen on that video
        what's he supposed to have done
        Has there been a crash? Blue lights all the way up {street}
        Did he have a knife or what, nobody's saying
        How many coppers does it take to stop one little hatchback
      `,
    },
    {
      from: '16:46',
      to: '17:25',
      kind: 'claim',
      by: ['resident', 'student', 'worker', 'mischief'],
      says: lines`
        Four of them on one kid. Four. I counted
        They had a knee on his back for ages, people were shouting at them to get off
        He wasn't doing nothing, he pulled over straight away
        there was a little girl in the back of that car crying her eyes out
        Car's his uncle's, they stop him in it every week
        He threw something under a parked car before he went down, I was stood right there
        they were laughing. One of them was actually laughing
        Heard he went through a red on {road} and that's why they pulled him
        one officer was telling him to breathe slow and that he was ok, that bit's not on the video is it
        Lad gave it legs, went over on the kerb and got held down. Seen worse at a school sports day
        He had handcuffs on and they still had him on the floor
        My mate works in {shop} and saw it all, says he hit his head on the step
      `,
    },
    {
      from: '16:48',
      to: '17:40',
      kind: 'information',
      by: ['resident', 'shopkeeper', 'worker', 'bus-driver'],
      says: lines`
        Lichfield Street blocked from the Art Gallery down, people just standing in the road
        Crowd of {count} round the statue now, mostly phones, nobody being daft
        Silver car still stood there with the door open and an officer stood by it
        Ambulance parked up on Queen Street with its lights off, crew having a drink of water so I reckon nobody's badly
        A sergeant came round and gave out cards to anybody who had filmed. I've got one
      `,
    },
    {
      from: '16:52',
      to: '18:00',
      kind: 'abuse',
      by: ['mischief', 'student'],
      says: lines`
        Absolute scum, every one of them
        Bullies in a uniform, hope you're proud
        pigs being pigs
        Shame on the lot of you, he's a child
      `,
    },
    {
      from: '17:00',
      to: '18:20',
      kind: 'other',
      by: ['resident', 'parent', 'student', 'shopkeeper'],
      says: lines`
        Forty-one seconds isn't a trial, folks. Let's see the rest before we hang anyone
        My heart goes out to that boy's mother, whatever he has or hasn't done
        I've watched it six times and I still can't tell what I'm looking at
        This'll be all over by tonight you watch
        Feels like everyone in this town has already picked a side
        You can think he should be stopped AND think he should be treated right. Both.
        That could be {kids} in that video
        Somebody near the statue was crying and nobody knew what to say
        can people stop tagging me I'm a different connor
      `,
    },
    {
      from: '17:20',
      to: '18:30',
      kind: 'question',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Has anyone from the police said a single word about this yet? It's on every phone in town
        Where have they taken him?
        Is he hurt? A simple yes or no would calm a lot of people down
        Do the officers have body cameras and will we see them
        Has his mom been told?
        Why can't they just tell us he's ok
        what was the stop even for
      `,
    },
    {
      from: '17:00',
      to: '18:30',
      kind: 'question',
      language: 'pa',
      by: ['resident', 'parent', 'student', 'shopkeeper'],
      says: lines`
        ਕੁਈਨ ਸਕੁਏਅਰ ਵਿੱਚ ਕੀ ਹੋਇਆ ਹੈ? ਬਹੁਤ ਪੁਲਿਸ ਖੜ੍ਹੀ ਹੈ।
        ਕੀ ਉਹ ਮੁੰਡਾ ਠੀਕ ਹੈ? ਕਿਸੇ ਨੂੰ ਪਤਾ ਹੈ?
      `,
    },
    {
      from: '17:00',
      to: '18:30',
      kind: 'question',
      language: 'pl',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Co się dzieje na Queen Square? Dużo policji i nikt nic nie mówi.
        Czy ten chłopak z filmu jest cały?
      `,
    },
    {
      from: '17:47',
      to: '18:20',
      kind: 'question',
      by: ['journalist'],
      says: lines`
        I have asked the police for a statement on the Queen Square stop at 17:20 and again at 17:45. Will somebody answer the phone please?
      `,
    },
    {
      from: '17:00',
      to: '17:40',
      kind: 'information',
      by: ['shopkeeper'],
      says: lines`
        Our shop camera covers that corner, we'll keep today's recording if the police want it
      `,
    },
    {
      from: '17:22',
      to: '17:45',
      kind: 'information',
      by: ['resident', 'worker'],
      says: lines`
        They've taken the car away on a lorry, road's opening
      `,
    },
  ],
};
