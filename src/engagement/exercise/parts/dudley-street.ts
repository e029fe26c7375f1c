/** The disorder itself: windows, running, and two people who need help inside it. */
import { lines, type Thread } from '../script.rules.ts';

export const dudleyStreet: Thread = {
  key: 'dudley-street',
  title: 'Windows broken and shops entered around Dudley Street',
  tags: ['#DudleyStreet', '#Wolverhampton', '#WV1'],
  spine: [
    {
      id: 'glass',
      at: '19:18',
      by: 'flat_14_view',
      kind: 'information',
      says: 'that was glass. first window on dudley street just gone, i can see it from the flat. 19:17',
      spread: 5,
    },
    {
      id: 'courier',
      at: '19:26',
      by: 'imogen_h_courier',
      kind: 'information',
      says: 'Dudley Street, 19:24. Three shop windows broken. Perhaps forty people running, several hundred watching. Officers with shields are forming at the Queen Square end. I am fine, I am in a doorway.',
      spread: 4,
    },
    {
      id: 'help-shop',
      at: '19:29',
      by: 'uni_wulf_ella',
      kind: 'call-for-help',
      incident: 'locked-in-shop',
      says: "PLEASE. my flatmate is locked in the stockroom at the trainer shop on dudley street with the other girl, they're in the shop, she can hear them kicking the door. she's on 4% battery",
      spread: 5,
    },
    {
      id: 'help-shop-2',
      at: '19:33',
      by: 'kickscabin_wv',
      kind: 'call-for-help',
      incident: 'locked-in-shop',
      says: 'My two staff are still in the back of our shop on Dudley Street. The front is in. Nobody is answering. Somebody get to them please, fire door is onto the service yard behind Victoria Street',
      spread: 4,
    },
    {
      id: 'safe-shop',
      at: '19:52',
      by: 'uni_wulf_ella',
      kind: 'thanks',
      to: 'help-shop',
      says: 'THEY ARE OUT. police came through the service yard and walked them out under a blanket. shaking but ok. thank you thank you thank you',
      spread: 3,
    },
    {
      id: 'line',
      at: '19:41',
      by: 'ringroad_review',
      kind: 'information',
      says: '19:40. Police line moving down Dudley Street at walking pace. Most are scattering to Cleveland Street and Snow Hill. Please do not come into town to watch.',
      spread: 5,
    },
    {
      id: 'glazier',
      at: '20:12',
      by: 'window_fitter_wv',
      kind: 'information',
      says: 'Boarding up from now till it is done. No charge for labour tonight for anyone on Dudley Street or Victoria Street. Ring me when it is safe to park.',
      spread: 3,
    },
    {
      id: 'help-eye',
      at: '20:03',
      by: 'halls_kitchen_3',
      kind: 'call-for-help',
      incident: 'glass-injury',
      says: "Boy outside our halls on Stafford Street has glass in his arm, it's bleeding LOADS and it won't stop, we've got a towel on it, 999 just rings. what do we do",
      spread: 3,
    },
    {
      id: 'eye-ok',
      at: '20:24',
      by: 'halls_kitchen_3',
      kind: 'thanks',
      to: 'help-eye',
      says: 'ambulance crew walked in on foot and took him. they were brilliant. hands still shaking',
    },
    {
      id: 'over',
      at: '20:52',
      by: 'flat_14_view',
      kind: 'information',
      says: 'dudley street is empty. just glass and one copper sweeping a path with his boot',
      spread: 2,
    },
  ],
  crowd: [
    {
      from: '19:19',
      to: '20:25',
      kind: 'information',
      by: ['resident', 'student', 'worker', 'shopkeeper'],
      says: lines`
        {shop} on {street} has had its window done
        {count} running up {street} towards {exit}
        They've gone in {shop}, coming out with bags
        Alarm going on every building from here to the Wulfrun
        Police with shields at {exit}, not letting anyone through
        Group has split, half gone down {street}, rest by {exit}
        Helicopter with the light on over {street} now
        Ten or so carrying boxes up the steps at {exit}, loading a {colour} car
        The line's pushed them back past {street}
      `,
      uses: 3,
    },
    {
      from: '19:20',
      to: '20:40',
      kind: 'question',
      by: ['resident', 'parent', 'student', 'worker', 'shopkeeper'],
      says: lines`
        Is it safe to come through town? Need to get from {area} to work for nine
        {kin} is in town and not answering, is {street} all right?
        What is that banging on {street}
        Where are the police?? There's none at this end
        Is {shop} ok does anyone know, my daughter works there
        Can we get out of the car park by {street} or are we stuck
        Is it still going on or has it stopped
        Has it reached {area}? I can hear sirens but I can't see anything
        which way do we walk out of the cinema to be safe
        how long is this going to go on for
        Anyone know if the students in the flats over {street} are safe
        Am I better stopping in the restaurant or making a run for the car?
        Have they caught anybody yet
        Is it true they've gone in the Art Gallery?
      `,
    },
    {
      from: '19:22',
      to: '20:40',
      kind: 'claim',
      by: ['resident', 'student', 'mischief', 'worker'],
      says: lines`
        Heard they've got petrol
        They're letting it happen. They're stood there and letting it happen
        somebody's been stabbed by {exit}, three people have said it
        Army's been called, my mate's in the reserves
        Half of {area} is out on the street now as well
        they've emptied {shop}, every single box
        Copper's been knocked off a horse on {street}
        There's kids of about ten in there, filling rucksacks
        It's on fire. Town is on fire
        They've smashed up {shop} and that's owned by a family from round the corner
        tear gas on {street}, can't see a thing
        Molineux's next
      `,
    },
    {
      from: '19:25',
      to: '20:50',
      kind: 'other',
      by: ['resident', 'parent', 'student', 'shopkeeper', 'community'],
      says: lines`
        I'm sat on the stairs with the lights off like it's the war
        That wool shop taught my mom to knit. What has a wool shop ever done to you
        This ain't for Remy. His own aunty told you he was alive
        Watched a man older than my dad walk out with four left shoes
        I don't recognise my own town
        my hands won't stop shaking and I'm three miles away
        They've nicked the charity box. From the counter. For the hospice.
        Stay in. Ring your nan. Put the kettle on
        If your kid comes home tonight with new trainers you know what to do
        A lad with a mask on just helped an old woman over the glass and then put another window in. I can't make sense of people
        You'll all be queueing for a job in that shop next year
        They am only shops, they can be mended. Just nobody get killed. Please
        laughing emojis under a video of a woman's shop. Delete me, anyone who laughed
      `,
    },
    {
      from: '19:25',
      to: '20:50',
      kind: 'other',
      by: ['mischief', 'student'],
      says: lines`
        free trainers day was not on my bingo card
        town is LIVE 🔥 why am i in tettenhall
        anyone want a size 9 left and a size 6 right
        someone went in the card shop. happy birthday i guess
        get down here its jokes
      `,
    },
    {
      from: '19:30',
      to: '20:40',
      kind: 'call-for-help',
      incident: 'locked-in-shop',
      by: ['student', 'resident', 'parent'],
      says: lines`
        Two girls trapped in the back of the trainer place, Dudley Street, somebody tell the police NOW
        Can anybody get through to 999?? There's shop staff shut in on Dudley Street and it's being wrecked round them
      `,
    },
    {
      from: '19:25',
      to: '20:45',
      kind: 'information',
      language: 'pl',
      by: ['resident', 'student', 'shopkeeper', 'parent'],
      says: lines`
        Rozbijają szyby na Dudley Street. Nie jedźcie do centrum.
        Zamknęliśmy sklep, wszyscy bezpieczni, siedzimy na zapleczu.
        Policja zamknęła Queen Square, nie da się przejść.
      `,
    },
    {
      from: '19:25',
      to: '20:45',
      kind: 'information',
      language: 'pa',
      by: ['resident', 'student', 'shopkeeper', 'parent'],
      says: lines`
        ਡਡਲੀ ਸਟਰੀਟ ਤੇ ਸ਼ੀਸ਼ੇ ਤੋੜ ਰਹੇ ਹਨ। ਸ਼ਹਿਰ ਵੱਲ ਨਾ ਆਓ।
        ਅਸੀਂ ਦੁਕਾਨ ਬੰਦ ਕਰ ਦਿੱਤੀ ਹੈ, ਸਾਰੇ ਠੀਕ ਹਾਂ।
      `,
    },
    {
      from: '19:25',
      to: '20:25',
      kind: 'information',
      by: ['resident', 'student', 'worker', 'shopkeeper'],
      says: lines`
        They're using a scaffold pole on the shutters of {shop}
        Staff at {shop} pulled the shutter down with customers inside, all safe, I'm one of them
        {street} clear, just glass everywhere, walk on the other side if you've got a dog
        It's {who} mostly, and then people just watching and filming
        Bricks coming over from the car park by {street}
        Bin alight outside {shop}, small, somebody's put it out with a mop bucket
        They tried the market hall and couldn't get in
      `,
    },
  ],
};
