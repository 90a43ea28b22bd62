import type { CellRecord } from 'c/crmModel';
import { settingNumber } from 'c/settingModel';
import type { Settings } from 'c/settingModel';

/** How much need and capability weigh; the settings `score.weight.Need` and `score.weight.Capability`, 1 each. */
export interface ScoreWeights {
  readonly need: number;
  readonly capability: number;
}

const EVEN: ScoreWeights = { need: 1, capability: 1 };

/** Weights below nothing, or none at all, count as even. */
export function scoreWeights(settings: Settings): ScoreWeights {
  const need = settingNumber(settings, 'score.weight.Need', EVEN.need);
  const capability = settingNumber(settings, 'score.weight.Capability', EVEN.capability);
  return need >= 0 && capability >= 0 && need + capability > 0 ? { need, capability } : EVEN;
}

/** A score with what it is made of, all but `score` on 0 to 10. */
export interface Score {
  readonly need: number;
  readonly capability: number;
  /** 0 none to 10 entrenched. */
  readonly competition: number;
  /** The weighted mean of need and capability, to a tenth. */
  readonly attractiveness: number;
  /** 10 less the competition. */
  readonly winnability: number;
  /** Attractiveness × winnability, 0 to 100. */
  readonly score: number;
}

type Scored = Pick<CellRecord, 'needScore' | 'capabilityScore' | 'competitionScore'>;

/** `null` until all three are given. */
export function scoreOf(record: Scored | null, weights: ScoreWeights = EVEN): Score | null {
  if (!record || record.needScore === null || record.capabilityScore === null || record.competitionScore === null)
    return null;
  const { needScore: need, capabilityScore: capability, competitionScore: competition } = record;
  const mean = (need * weights.need + capability * weights.capability) / (weights.need + weights.capability);
  const winnability = 10 - competition;
  return {
    need,
    capability,
    competition,
    attractiveness: Math.round(mean * 10) / 10,
    winnability,
    score: Math.round(mean * winnability),
  };
}
