/** One bar: the open leads of a stage. */
export interface StageBar {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly count: number;
}

interface Stage {
  readonly id: number;
  readonly name: string;
  readonly color: string;
}

/** Every account has these two stages: won and lost. */
const closed = [142, 143];

/** Counts leads by their stage; stages without leads stay, those of closed leads do not. */
export const countByStage = (
  stages: readonly Stage[],
  leadStages: readonly number[],
): readonly StageBar[] =>
  stages
    .filter(({ id }) => !closed.includes(id))
    .map(({ id, name, color }) => ({
      id,
      name,
      color,
      count: leadStages.filter((stage) => stage === id).length,
    }));
