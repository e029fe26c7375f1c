import { Refused, type Command } from './command.ts';

export const bench: Command = {
  name: 'bench',
  usage: 'bench [path]',
  summary: 'Measures what we claim, as ratios within one run.',
  options: {},
  async run() {
    throw new Refused('not yet');
  },
};
