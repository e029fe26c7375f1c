/** What people say when nothing happens, and what they still say when something does. */
import { lines, type Thread } from '../script.rules.ts';

export const smallTalk: Thread = {
  key: 'small-talk',
  title: 'A Tuesday in August: heat, results day, football, tea',
  tags: ['#Wolverhampton', '#BlackCountry'],
  spine: [
    {
      id: 'heat',
      at: '16:01',
      by: 'wv_skywatcher',
      kind: 'information',
      says: '29.4 degrees on Bushbury Hill at four o clock and hardly a breath of wind. Thunder possible after midnight.',
    },
    {
      id: 'library',
      at: '16:05',
      by: 'library_lyn',
      kind: 'information',
      says: 'Summer reading challenge: last stickers this week. The library is also cool and has chairs.',
    },
    {
      id: 'market',
      at: '16:16',
      by: 'market_marj',
      kind: 'information',
      says: 'Last of the strawberries two boxes for three quid, Bilston market, till five. Come on bab.',
    },
    {
      id: 'exam',
      at: '16:27',
      by: 'results_on_thursday',
      kind: 'other',
      says: 'two more sleeps till a level results and i have eaten an entire loaf',
    },
    {
      id: 'pierogi',
      at: '16:34',
      by: 'polski_kacik_wv',
      kind: 'information',
      language: 'pl',
      says: 'Świeże pierogi z jagodami, dziś do osiemnastej. Zapraszamy!',
    },
    {
      id: 'suits',
      at: '16:41',
      by: 'nishas_fabrics_wv',
      kind: 'information',
      language: 'pa',
      says: 'ਦੁਕਾਨ ਅੱਜ ਛੇ ਵਜੇ ਤੱਕ ਖੁੱਲ੍ਹੀ ਹੈ, ਨਵੇਂ ਸੂਟ ਆਏ ਹਨ।',
    },
  ],
  crowd: [
    {
      from: '16:00',
      to: '18:00',
      kind: 'other',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        Too hot to cook. Cobs it is.
        tay arf warm
        Is it me or has the ice cream van got a new tune? Sounds like a funeral
        Three kids, one paddling pool, no peace
        Tomatoes have gone mad this year, help yourself from the box on our wall in {home}
        Me mother in law has a fan in each hand and is still complaining
        if my train is cancelled again I'm walking to Coseley
        Bostin sky over {home} just now, like a peach
        Somebody in {home} is burning a barbecue and making a whole street hungry
        Owd chap on the bus just told me the plot of a film that hasn't been made. Best journey in weeks
        Lost a contact lens in the Mander Centre. Don't look for it. It's gone. Just thinking of it.
        Our kid's got a job! Starts Monday! Proud ay the word
        Washing dry in eleven minutes, personal best
        There's a heron stood on the lock gate at Compton like it's waiting for a bus
        Mom's told the same story about the 1976 summer four times since dinner
        why is everyone in {street} walking so slow. move
        Grey peas and bacon in this weather, she's a saint and a monster
        My bab's first word was 'tara'. I'm finished.
        a level results thursday, gcse week after, i'm never opening an envelope again
        Been asked to bring a quiche. To a funeral tea. In this heat. I'm going to poison a church hall
        Season starts Saturday and I've already given up hope, tradition is tradition
        New striker looked like he'd been introduced to the ball at the car park
      `,
    },
    {
      from: '16:03',
      to: '18:20',
      kind: 'question',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Anyone recommend a plumber round {home} who turns up?
        what time does the splash pad shut in {area}?
        Is the outdoor cinema still on in West Park Friday?
        does anybody sell proper pork scratchings in {home} since the butcher retired
        Where can I get a school blazer in a 28 chest that isn't forty quid
        Anyone else's water gone brown in {home}?
        Which dentist is taking on? Any. I'll travel. I'll walk.
        What's the helicopter... no it's a lawnmower. Sorry everyone
        Is there a bus from {area} to the garden centre or is that only Sundays
      `,
    },
    {
      from: '16:05',
      to: '18:10',
      kind: 'information',
      by: ['resident', 'community'],
      says: lines`
        Chair yoga moved to the small hall this week, big hall has a ceiling situation
        Knit and natter as usual, bring a fan
        Uniform swap in the church hall Saturday 10 till 12, everything free, no questions
        Youth hut open till 8 every night this week, pool table's been mended
      `,
    },
    {
      from: '16:10',
      to: '18:30',
      kind: 'other',
      language: 'pl',
      by: ['resident', 'student', 'parent', 'shopkeeper'],
      says: lines`
        Ale upał. Dzieci siedzą w wannie z lodem i mówią, że to basen.
        Autobus znowu nie przyjechał, idę pieszo do domu.
      `,
    },
    {
      from: '16:10',
      to: '18:30',
      kind: 'other',
      language: 'pa',
      by: ['resident', 'student', 'parent', 'shopkeeper'],
      says: lines`
        ਅੱਜ ਬਹੁਤ ਗਰਮੀ ਹੈ। ਲੱਸੀ ਪੀਓ ਤੇ ਘਰ ਬੈਠੋ।
      `,
    },
    {
      from: '18:30',
      to: '21:50',
      kind: 'other',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Meanwhile in Tettenhall somebody is calmly mowing a lawn
        my mom just phoned from Spain to tell ME what is happening in Wolverhampton
        Quiz cancelled. I'd revised rivers and everything
        Trying to get two under-fives to sleep with a helicopter over the house, send gin
        dog will not stop barking at the sky
        Anybody else just sat in the dark refreshing their phone?
        Had the tea on at five and forgot to eat it
        results thursday feels like something from another planet now
        I just want to watch the bake thing and not think
        Kids think the helicopter is for them. Let them think it.
        Thunder or fireworks? I've stopped being able to tell
      `,
    },
    {
      from: '16:05',
      to: '17:50',
      kind: 'information',
      by: ['shopkeeper'],
      says: lines`
        Half price after 4 on anything with cream in it, this weather won't wait
        Fresh batch of paneer pakora, two for one till six, Dudley Road
        We're out of 99 flakes. I repeat. We are out of flakes.
      `,
    },
    {
      from: '16:10',
      to: '18:30',
      kind: 'question',
      language: 'pl',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Czy ktoś wie, o której zamykają park zachodni w sierpniu?
      `,
    },
    {
      from: '16:10',
      to: '18:30',
      kind: 'question',
      language: 'pa',
      by: ['resident', 'parent', 'student'],
      says: lines`
        ਬੱਚਿਆਂ ਦੀਆਂ ਛੁੱਟੀਆਂ ਕਦੋਂ ਖ਼ਤਮ ਹੋਣਗੀਆਂ? ਮੈਂ ਥੱਕ ਗਈ ਹਾਂ।
      `,
    },
  ],
};
