/** engagement/exercise: a rehearsed event, cut off from the world. */
export { generateScript, usualSeed } from './a-tuesday-in-august.ts';
export type {
  Language,
  Script,
  ScriptFact,
  ScriptIncident,
  ScriptInject,
  ScriptPost,
  ScriptRumour,
  Truth,
  TruthKind,
} from './script.rules.ts';
