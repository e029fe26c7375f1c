/** The false claim on which the evening turns: that the boy has died. */
import { lines, type Thread } from '../script.rules.ts';

export const custody: Thread = {
  key: 'custody',
  title: 'Claim: the boy from Queen Square died in custody',
  tags: ['#JusticeForRemy', '#Remy', '#Wolverhampton'],
  spine: [
    {
      id: 'first',
      at: '17:14',
      by: 'wulf_exposed_247',
      kind: 'claim',
      rumour: 'died-in-custody',
      says: 'BREAKING. Being told by TWO people inside that the lad from Queen Square stopped breathing in the cells. They are trying to keep it quiet. SHARE BEFORE THEY TAKE IT DOWN',
      spread: 12,
    },
    {
      id: 'aunt-ask',
      at: '17:33',
      by: 'remys_aunty_d',
      kind: 'question',
      rumour: 'died-in-custody',
      says: 'I am his aunty. His mom is on her way there now and nobody will tell us anything on the phone. Please please does anyone KNOW anything or are you all just saying it',
      spread: 6,
    },
    {
      id: 'candle',
      at: '17:46',
      by: 'clout_kid_wv',
      kind: 'claim',
      rumour: 'died-in-custody',
      says: 'rip remy 🕊️ gone at 17. murdered at the side of the road in front of everyone',
      spread: 7,
    },
    {
      id: 'courier',
      at: '17:52',
      by: 'wulfruncourier',
      kind: 'information',
      rumour: 'died-in-custody',
      says: 'We are aware of claims that a teenager stopped in Wolverhampton this afternoon has died. We have NOT been able to confirm this and are not reporting it. We have asked the police three times.',
      spread: 5,
    },
    {
      id: 'lantern',
      at: '18:02',
      by: 'lowhill_lantern',
      kind: 'question',
      rumour: 'died-in-custody',
      says: 'Dear police: four words would do. "He is alive. Promise." If you cannot say it, say why you cannot say it. Every minute you leave, somebody else fills.',
      spread: 4,
    },
    {
      id: 'aunt-knows',
      at: '18:34',
      by: 'remys_aunty_d',
      kind: 'information',
      rumour: 'died-in-custody',
      says: 'I have just spoke to his mom. She is SAT WITH HIM. He has a grazed chin and he wants chips and gravy. He is alive. Please stop putting candles up for a boy who is alive, his little sister is seeing them',
      spread: 10,
    },
    {
      id: 'fake-aunt',
      at: '18:41',
      by: 'truth_siren_mids',
      kind: 'claim',
      rumour: 'died-in-custody',
      to: 'aunt-knows',
      says: 'Funny how the "aunty" account has only 60 followers. They have got to the family. WAKE UP',
      spread: 4,
    },
    {
      id: 'nurse',
      at: '18:50',
      by: 'jess_nursing_yr2',
      kind: 'other',
      to: 'fake-aunt',
      says: 'Dee has lived on my road for ten years. She is his aunty. You are an egg with a siren on it.',
    },
  ],
  crowd: [
    {
      from: '17:16',
      to: '18:40',
      kind: 'claim',
      rumour: 'died-in-custody',
      by: ['student', 'resident', 'mischief', 'parent', 'worker'],
      says: lines`
        They've killed him. He's dead. My cousin's mate works at the station
        lad from the queen square video has passed away in custody omg
        Heard he had a fit in the van and they just left him
        so he was fine at 5 to 5 and dead by 5. Explain that
        RIP young man. Another mother with an empty chair
        He's gone. Seventeen. I feel sick
        someone in {area} who knows the family says he never made it to the station
        Ambulance went in the back of the police station no siren, that only means one thing
        They are waiting till it's dark to tell us
        dead in a cell in Wolverhampton in 2026. say his name
        My nan's friend's a cleaner down there and she says its true
        Not being funny but if he was alive they'd have said so by now wouldn't they
        they've switched his phone off and the body cams "weren't working", you know how this goes
        Just been told he died on the way to New Cross. Absolutely heartbroken for the family
        He stopped breathing and no one helped. It's on the video if you slow it down
        {kin} was told by a paramedic that the boy didn't make it
        Two different people have now told me he's dead so it's got to be right
        Changed my picture to a candle for Remy. Do the same
      `,
      uses: 3,
    },
    {
      from: '17:18',
      to: '18:30',
      kind: 'question',
      rumour: 'died-in-custody',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        Is it true that lad from Queen Square has died??
        Please tell me it's not true about that boy
        Has anybody got an actual source for this or is it all my mate's cousin
        Did he die or not? The whole estate is talking
        is remy ok?? does anyone know him
        Can the police please just say whether he is alive
        My daughter's sobbing upstairs because she was at school with him. What do I tell her?
        Where is the police page on this? Last thing they posted was about bike locks
        Are they even allowed to say if he's died? Genuine question
        who do you ring to find out, 101 is just a queue
        Why the silence @wulfruncourier, what have you been told?
        Can anyone in the family say, quietly, if he's all right? No details, just that
        Is it this serious or is it the internet again
      `,
    },
    {
      from: '17:25',
      to: '18:40',
      kind: 'claim',
      rumour: 'died-in-custody',
      by: ['resident', 'student', 'worker', 'community'],
      says: lines`
        He's NOT dead, my lad's just had a text off his brother
        Nobody has died. I live with someone who works at the hospital and there's nothing
        Stop it. Just stop. You don't know he's dead, you want him to be
        If a boy had died there'd be tape and vans and men in suits. There's none of it
        That account posts somebody is dead every week. Last month it was the mayor
      `,
    },
    {
      from: '17:20',
      to: '18:45',
      kind: 'other',
      by: ['resident', 'parent', 'student', 'community'],
      says: lines`
        I'm not sharing anything till I hear it from his family
        Saying a prayer either way, because what else can you do
        Seventeen. I've got shoes older than that
        Imagine being his mom and finding out off a stranger with a siren for a picture
        Every phone on this bus is showing the same candle
        Nobody knows and everybody's certain. Been that way since Eve
        feel proper sick, just want someone to say
        We've put the kettle on at the youth hut if any young ones want to come and talk rather than scroll
      `,
    },
    {
      from: '17:30',
      to: '18:50',
      kind: 'abuse',
      by: ['mischief', 'student'],
      rumour: 'died-in-custody',
      says: lines`
        Murderers. Every last one of you
        Hope none of you sleep tonight, killers
        you've got blood on your hands and a hashtag about bike locks, clowns
        Rot in hell
      `,
    },
    {
      from: '17:30',
      to: '19:00',
      kind: 'question',
      rumour: 'died-in-custody',
      language: 'pa',
      by: ['resident', 'parent', 'student', 'shopkeeper'],
      says: lines`
        ਕੀ ਇਹ ਸੱਚ ਹੈ ਕਿ ਉਹ ਮੁੰਡਾ ਮਰ ਗਿਆ?
        ਲੋਕ ਕਹਿੰਦੇ ਹਨ ਕਿ ਮੁੰਡਾ ਪੁਲਿਸ ਕੋਲ ਮਰ ਗਿਆ। ਪੁਲਿਸ ਕੁਝ ਕਿਉਂ ਨਹੀਂ ਦੱਸਦੀ?
        ਉਹਦੀ ਮਾਂ ਨੂੰ ਕਿਸੇ ਨੇ ਦੱਸਿਆ ਹੈ ਜਾਂ ਨਹੀਂ?
      `,
    },
    {
      from: '17:30',
      to: '19:00',
      kind: 'question',
      rumour: 'died-in-custody',
      language: 'pl',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Czy to prawda, że ten chłopak nie żyje?
        Piszą, że zmarł na komendzie. Czy policja to potwierdziła?
        Dlaczego policja milczy? Ludzie są coraz bardziej źli.
      `,
    },
    {
      from: '18:36',
      to: '19:30',
      kind: 'other',
      answers: 'aunt-knows',
      rumour: 'died-in-custody',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        Oh thank goodness. Thank you for telling us when you didn't have to
        Give that boy a hug and a large chips
        I shared the candle and I'm ashamed. I've taken it down and I'm sorry
        So who IS going to say sorry for starting it?
        glad hes ok. still want to know why he was on the floor
        An aunty had to do it. Not one of the people we pay. Think about that
      `,
    },
    {
      from: '19:25',
      to: '21:20',
      kind: 'claim',
      rumour: 'died-in-custody',
      by: ['mischief', 'student', 'resident'],
      says: lines`
        still think he's dead and they've got an actor on the phone
        people saying he's alive now?? which is it
        They killed a kid today and you're worried about a shop window
        lad who DIED in custody today, don't let them bury it under llamas
        No proof of life, no peace
        this is all for Remy who passed today, never forget
      `,
    },
    {
      from: '19:00',
      to: '21:20',
      kind: 'question',
      rumour: 'died-in-custody',
      by: ['resident', 'parent', 'student'],
      says: lines`
        I've only just got in from work. Did a boy die or didn't he?
        so is the Queen Square lad alive or not, I've seen both in one minute
        Has there been an official word about Remy yet? {kin} still has the candle up
      `,
    },
    {
      from: '17:40',
      to: '18:20',
      kind: 'question',
      rumour: 'died-in-custody',
      by: ['councillor'],
      says: lines`
        I am asking as a ward councillor: is the young man alive and well? Residents need an answer in minutes, not tomorrow
      `,
    },
  ],
};
