/** What was learned beforehand and ships with the engine. Rebuilt by scripts/train.ts; see docs/models/triage.md. */
import background from './background.json' with { type: 'json' };
import type { Background } from './terms.rules.ts';

export type TriageModels = {
  /** Goes with every score that is kept, so that it can be traced to what made it. */
  readonly version: string;
  readonly background: Background;
};

/** Raised whenever patterns or settings change what posts are taken for. */
const rules = 'rules-2';

export const shippedModels: TriageModels = { version: `${background.version} ${rules}`, background };
