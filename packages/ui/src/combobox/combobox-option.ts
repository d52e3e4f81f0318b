import type { Option } from '../forms/option.ts';

/** An option of a {@link Combobox} or a {@link MultiSelect}. */
export interface ComboboxOption<V extends string = string> extends Option<V> {
  /** Those of one group that follow each other stand under its name. */
  readonly group?: string;
  /** A colour of the CRM, `#99ccff`, shown beside the label. */
  readonly color?: string;
  /** What is shown when it is chosen and its group is not seen. @default the label */
  readonly chosenLabel?: string;
}

/** Options of one group that stand together, with the place of the first among all. */
interface OptionRun<V extends string> {
  readonly group: string | undefined;
  readonly first: number;
  readonly options: ComboboxOption<V>[];
}

/** The options in their order, those of one group together. */
export function runsOf<V extends string>(options: readonly ComboboxOption<V>[]): OptionRun<V>[] {
  const runs: OptionRun<V>[] = [];
  for (const [index, option] of options.entries()) {
    const last = runs.at(-1);
    if (last && last.group === option.group) last.options.push(option);
    else runs.push({ group: option.group, first: index, options: [option] });
  }
  return runs;
}
