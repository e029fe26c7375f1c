/** Time comes in through this, so that rules and tests never read the wall clock, and an exercise runs at its own speed. */
export type Clock = () => Date;
