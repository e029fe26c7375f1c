/** Thanks, and the morning after being planned before the night is over. */
import { lines, type Thread } from '../script.rules.ts';

export const brooms: Thread = {
  key: 'brooms',
  title: 'Thanks, and the clean-up at eight in the morning',
  tags: ['#BroomsOfWulfrun', '#Wolverhampton'],
  spine: [
    {
      id: 'call',
      at: '20:39',
      by: 'brooms_of_wulfrun',
      kind: 'information',
      says: 'Queen Square, eight tomorrow morning. Bring a broom, thick gloves and something to put in a sandwich. We are not waiting for anybody to do it for us.',
      spread: 10,
    },
    {
      id: 'safe',
      at: '20:47',
      by: 'ringroad_review',
      kind: 'question',
      to: 'call',
      says: 'Has anyone checked with the police that Queen Square will be open at eight? Some of that glass is evidence.',
    },
    {
      id: 'cobs',
      at: '21:04',
      by: 'tranters_cobs',
      kind: 'information',
      to: 'call',
      says: 'Bacon or egg cob free for anyone holding a broom. Ovens on at six. We lost a window and not one cob.',
      spread: 5,
    },
    {
      id: 'dolly',
      at: '21:13',
      by: 'dollys_wool_wv',
      kind: 'thanks',
      says: 'To the four strangers who stood in front of my little shop with their arms folded until the police came. You would not tell me your names. I am knitting you all something and you will have to come in for it.',
      spread: 6,
    },
    {
      id: 'kicks',
      at: '21:27',
      by: 'kickscabin_wv',
      kind: 'thanks',
      says: 'Window gone, stock gone, staff safe. In that order of not mattering. Thank you to the officers who came in through the yard.',
      spread: 3,
    },
    {
      id: 'marcia',
      at: '21:44',
      by: 'marcia_j_wv1',
      kind: 'other',
      says: 'At half past six we asked a question with candles. It is quarter to ten and it still wants an answer. See you at eight with a broom, and at the town hall after.',
      spread: 3,
    },
    {
      id: 'gloves',
      at: '21:19',
      by: 'nhs_nell_nights',
      kind: 'other',
      to: 'call',
      says: "Gloves, folks. Proper ones. I don't want to see any of you on my shift. Love, a nurse",
    },
    {
      id: 'hut',
      at: '20:56',
      by: 'youth_hut_mel',
      kind: 'information',
      to: 'call',
      says: "We'll bring forty pairs of gloves from the youth hut, and the forty pairs of hands if I can wake them",
    },
    {
      id: 'kacik',
      at: '21:08',
      by: 'polski_kacik_wv',
      kind: 'thanks',
      language: 'pl',
      says: 'Moi sąsiedzi stali przed moim sklepem cały wieczór. Nigdy tego nie zapomnę. Dziękuję!',
    },
  ],
  crowd: [
    {
      from: '20:00',
      to: '21:55',
      kind: 'thanks',
      by: ['resident', 'parent', 'shopkeeper', 'student', 'worker'],
      says: lines`
        Thank you to every officer who's walked through {street} tonight. Get home safe
        To the young PC who walked {kin} to the car and wouldn't take a mint: thank you
        Thanks to the nurses, the fire crews, the bus drivers and the lad on the gate at the gurdwara
        Never thought I'd thank a policeman twice in one night
        Whoever runs the council street team, they're out sweeping already, God love em
        Big up the drivers. All of em
        thank you to the officer who crouched down and explained it to my little one like he was a grown up
        Ta to the paramedics that ran. RAN. In this heat
        Somebody left a bunch of flowers on the police car by {exit}. I saw the face of the copper that found it
        Night shift at the bakery's sending two trays down to whoever's still on their feet
      `,
    },
    {
      from: '20:42',
      to: '21:55',
      kind: 'question',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        What time's the clean up and where do we meet?
        Can kids come to the sweeping or is it all glass?
        Is there parking near Queen Square for eight in the morning
        Do we bring our own bags or is the council doing that?
        Will the market be on tomorrow
        Are the shops on {street} opening in the morning, I've an order to collect
      `,
    },
    {
      from: '20:42',
      to: '21:55',
      kind: 'other',
      answers: 'call',
      by: ['resident', 'parent', 'student', 'shopkeeper', 'community', 'worker'],
      says: lines`
        Me, both sons, three brooms and a wheelbarrow
        I'm eighty and I can't sweep but I can do two flasks and a chair
        In. I've got a shop vac and strong feelings
        There from half seven, coming straight off nights
        I was stupid tonight and shared things I shouldn't. I'd like to come and sweep
        The whole under-12s football team will be there in their kit
        {home} is coming. All of it, by the sound of our street
        Bring a dustpan for the corners, there's always one daft corner
      `,
    },
    {
      from: '21:00',
      to: '21:58',
      kind: 'other',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        It's gone dead quiet. You can hear the trains again
        Helicopter's gone. I could weep
        Put the babby back down for the third time. Night all
        Right, that's enough of today. Ta-ra a bit Wolverhampton
        The smell of wet plaster and chip fat. That's town tonight
        What a day. A cat, a llama, a little girl and a boy, all home. Hold on to that
        Thunder at last. Proper rain. Somebody up there has got a broom as well
        Turned the street light off in my head, off to bed
      `,
    },
    {
      from: '20:50',
      to: '21:55',
      kind: 'thanks',
      language: 'pl',
      by: ['resident', 'parent', 'shopkeeper', 'student', 'community'],
      says: lines`
        Dziękujemy strażakom i policji. Jutro o ósmej sprzątamy razem.
        Wezmę miotłę i kawę. Do zobaczenia na Queen Square.
      `,
    },
    {
      from: '20:50',
      to: '21:55',
      kind: 'thanks',
      language: 'pa',
      by: ['resident', 'parent', 'shopkeeper', 'student', 'community'],
      says: lines`
        ਸਾਰਿਆਂ ਦਾ ਧੰਨਵਾਦ ਜਿਨ੍ਹਾਂ ਨੇ ਮਦਦ ਕੀਤੀ।
        ਕੱਲ੍ਹ ਸਵੇਰੇ ਅੱਠ ਵਜੇ ਅਸੀਂ ਵੀ ਝਾੜੂ ਲੈ ਕੇ ਆਵਾਂਗੇ।
        ਵਾਹਿਗੁਰੂ ਸਭ ਤੇ ਮਿਹਰ ਕਰੇ, ਸ਼ਹਿਰ ਵਿੱਚ ਸ਼ਾਂਤੀ ਰਹੇ।
      `,
    },
    {
      from: '20:10',
      to: '21:55',
      kind: 'thanks',
      by: ['shopkeeper'],
      says: lines`
        Bobbies on {street} just helped me get my shutter down with their bare hands. Cheers lads
        My shop's standing because my neighbours stood in front of it. {area} I love you
      `,
    },
  ],
};
