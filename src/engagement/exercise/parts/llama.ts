/** The rumour nobody believes and that is true: one llama, loose near the ring road. */
import { lines, type Thread } from '../script.rules.ts';

export const llama: Thread = {
  key: 'llama',
  title: 'A llama loose near the ring road',
  tags: ['#llama', '#Gordon', '#RingRoad'],
  spine: [
    {
      id: 'seen',
      at: '18:47',
      by: 'cyclist_on_a42',
      kind: 'claim',
      rumour: 'animals-loose',
      says: 'I have not been drinking. There is a LLAMA trotting along the Waterloo Road towards the ring road.',
      spread: 7,
    },
    {
      id: 'laugh',
      at: '18:50',
      by: 'lolverhampton',
      kind: 'other',
      to: 'seen',
      says: 'first they came for the trainers and i said nothing. then a llama',
    },
    {
      id: 'tiger',
      at: '18:57',
      by: 'chaos_goblin_wv',
      kind: 'claim',
      rumour: 'animals-loose',
      says: 'theyve opened ALL the cages at the zoo theres a tiger in west park. not joking stay inside',
      spread: 8,
    },
    {
      id: 'farm-ask',
      at: '19:01',
      by: 'foxglove_mom',
      kind: 'question',
      rumour: 'animals-loose',
      says: 'Is it from Foxglove City Farm? My little boy feeds the llama there every Saturday. Has somebody hurt them?',
      spread: 1,
    },
    {
      id: 'farm',
      at: '19:09',
      by: 'foxglove_city_farm',
      kind: 'information',
      rumour: 'animals-loose',
      says: 'Somebody threw a firework into our yard. Gordon the llama jumped the gate. All the other animals are safe and shut in. Please do NOT chase him: he is frightened, he kicks, and he likes carrots.',
      spread: 6,
    },
    {
      id: 'no-zoo',
      at: '19:15',
      by: 'ted_reads_maps',
      kind: 'information',
      rumour: 'animals-loose',
      to: 'tiger',
      says: 'Wolverhampton has no zoo. I feel that this is a strong point.',
    },
    {
      id: 'caught',
      at: '19:51',
      by: 'foxglove_city_farm',
      kind: 'information',
      rumour: 'animals-loose',
      says: 'Gordon is safe. Caught at 19:46 on the grass by the ring road with a traffic cone, a bag of carrots and two very patient police officers. He has spat on one of them.',
      spread: 8,
    },
  ],
  crowd: [
    {
      from: '18:49',
      to: '19:50',
      kind: 'claim',
      rumour: 'animals-loose',
      by: ['resident', 'student', 'worker', 'bus-driver', 'parent'],
      says: lines`
        Can confirm llama. I repeat, can confirm llama. It looked at me like I owed it money
        Just had to brake for a llama on the ring road. A LLAMA
        There's a camel on the Stafford Road. Or a big sheep. Something with a neck
        ostrich by {exit}!!! it's running!!
        It's an alpaca not a llama and it's eating the council's begonias
        Big woolly thing just went past the bus stop on {road}, everyone clapped
        {kin} says there's an animal in the road by the university and she's never told a lie
        llama proceeding north in good spirits, traffic behind it less so
        It's gone down by the canal, I heard the ducks complaining
        a horse with no rider has just gone past the fire station. Or it wor a horse
        It's white with a brown face and it's stood in the bus lane like it pays its tax
        Llama turned left on {road}, indicated better than most
      `,
    },
    {
      from: '18:56',
      to: '20:00',
      kind: 'claim',
      rumour: 'animals-loose',
      by: ['mischief', 'student', 'resident'],
      says: lines`
        They've let the lions out. Wolverhampton zoo. Its on the news
        TIGER seen by the lake in West Park, police with guns
        My mate saw a snake the size of a drainpipe come out of a drain. Might have been the drainpipe
        there's wolves loose. Actual wolves. In Wolverhampton. you couldn't make it up. I have
        ostrich has kicked a copper clean over a bonnet
        heard they shot it
        every animal at the farm's been let out and the goats are in the Mander Centre
      `,
    },
    {
      from: '18:50',
      to: '19:55',
      kind: 'question',
      rumour: 'animals-loose',
      by: ['resident', 'parent', 'student', 'worker'],
      says: lines`
        Is there really a llama or have you all gone yampy?
        Are there dangerous animals loose? I've got children in the garden in {home}
        Is the tiger thing true, my mom's 80 and has locked herself in the pantry
        Who do you even ring about a llama
        Is West Park safe?? We live right by it
        Do llamas bite. Asking quickly
        Police, farm, anyone: is an animal loose on the ring road, yes or no? Traffic is stopping for it
        Has anyone told the farm?
        what do i do if i meet an ostrich
      `,
    },
    {
      from: '19:20',
      to: '20:15',
      kind: 'other',
      by: ['resident', 'student', 'parent'],
      says: lines`
        The llama is the only one in town tonight with any sense of direction
        Run Gordon run
        Somebody frightened an animal with a firework for a laugh. That's low
        I want this llama to have the freedom of the city
        whole city's burning and I'm refreshing for llama news
        Gordon for prime minister
        laughed for the first time since five o'clock, thank you big woolly lad
      `,
    },
    {
      from: '19:52',
      to: '21:00',
      kind: 'thanks',
      answers: 'caught',
      by: ['resident', 'parent', 'student'],
      says: lines`
        Thank you to the two officers with the carrots. That's the picture I want in the paper
        My son has stopped crying. Thank you farm, thank you police, thank you Gordon
        Spat on by a llama on a night like this. Somebody buy that officer a pint
        safe!! best boy. carrots for life
        Told you it was a llama. I'd like my apology in writing please
      `,
    },
    {
      from: '18:52',
      to: '19:40',
      kind: 'claim',
      rumour: 'animals-loose',
      by: ['bus-driver', 'worker'],
      says: lines`
        My passenger wants to get out and stroke it. Madam no
      `,
    },
  ],
};
