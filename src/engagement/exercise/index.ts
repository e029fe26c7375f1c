/** engagement/exercise: a rehearsed event, cut off from the world, and the notes from shift to shift. */
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
export { handoverWords } from './handover/follow-withdrawal.ts';
export { handoverRoutes, type HandoverDeps } from './handover/handover.routes.tsx';
export { exerciseBeats, type ExerciseBeatDeps } from './play/exercise-beats.ts';
export { createExerciseClock, type ExerciseClock, type ExerciseClockDeps } from './play/exercise-clock.ts';
export { exerciseNotes, exerciseRoutes } from './play/exercise.routes.tsx';
export { emptyExercise, openExercise, type OpenExerciseRefusal } from './play/open-exercise.ts';
export type { FactLedger } from './play/play-facts.ts';
export { exerciseNames } from './play/rehearsals.ts';
export type { Run } from './play/run.rules.ts';
export type { SteerDeps } from './play/steer-exercise.ts';
