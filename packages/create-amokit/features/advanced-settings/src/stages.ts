/** A stage, as a row of the table. */
export interface StageRow {
  readonly id: number;
  readonly name: string;
  readonly color: string;
}

/** A pipeline with its stages in their order. */
export interface PipelineStages {
  readonly id: number;
  readonly name: string;
  readonly stages: readonly StageRow[];
}

interface PipelineLike {
  readonly id: number;
  readonly name: string;
  readonly sort: number;
  readonly _embedded: {
    readonly statuses: readonly (StageRow & { readonly sort: number })[];
  };
}

/** Pipelines and their stages in the order in which people see them. */
export const inOrder = (list: readonly PipelineLike[]): readonly PipelineStages[] =>
  [...list]
    .sort((a, b) => a.sort - b.sort)
    .map(({ id, name, _embedded: { statuses } }) => ({
      id,
      name,
      stages: [...statuses]
        .sort((a, b) => a.sort - b.sort)
        .map((stage) => ({ id: stage.id, name: stage.name, color: stage.color })),
    }));
