import { datePresets } from '@amokit/contract';
import type { Call } from '../api/call.ts';
import type { FilterValue } from '../api/query.ts';
import { texts } from '../api/query.ts';
import type { Matches } from '../api/select.ts';
import type { FileRow } from '../store/platform-rows.ts';
import { presetRange } from './date-presets.ts';
import { versionOf } from './file-view.ts';

type Filters = Readonly<Record<string, (call: Call) => Matches<FileRow>>>;

const wanted = (filter: FilterValue): readonly string[] => {
  switch (filter.kind) {
    case 'strings':
      return filter.values;
    case 'string':
      return [filter.value];
    case 'ids':
      return filter.values.map(String);
    case 'int':
      return [String(filter.value)];
    default:
      return [];
  }
};

const units: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** One key of a nested filter: `filter[size][from]`. */
const part = (filter: FilterValue, key: string): string | undefined => {
  const value = filter.kind === 'nested' ? filter.value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return texts(Reflect.get(value, key))[0];
};

const numberOf = (text: string | undefined, otherwise: number): number => {
  const value = Number(text);
  return text === undefined || Number.isNaN(value) ? otherwise : value;
};

const same = (text: string, of: string) => text.toLowerCase().includes(of.toLowerCase());

/** How the filters of the drive are judged. */
export const fileFilters: Filters = {
  uuid: () => (file, filter) => wanted(filter).includes(file.id),
  name: () => (file, filter) => wanted(filter).some((name) => same(file.name, name)),
  term:
    ({ db }) =>
    (file, filter) => {
      const { name, extension } = versionOf(db, file);
      return wanted(filter).some((term) => same(`${file.name} ${name}.${extension}`, term));
    },
  extensions:
    ({ db }) =>
    (file, filter) =>
      wanted(filter).some((one) => one.toLowerCase() === versionOf(db, file).extension),
  source_id: () => (file, filter) => wanted(filter).includes(String(file.source_id)),
  // It is asked for by being there; the list has taken it in already.
  deleted: () => () => true,
  created_by: () => (file, filter) => wanted(filter).includes(String(file.created_by.id)),
  updated_by: () => (file, filter) => wanted(filter).includes(String(file.updated_by.id)),
  size:
    ({ db }) =>
    (file, filter) => {
      const unit = units[(part(filter, 'unit') ?? 'b').toLowerCase()] ?? 1;
      const { size } = versionOf(db, file);
      const from = numberOf(part(filter, 'from'), 0) * unit;
      return size >= from && size <= numberOf(part(filter, 'to'), Number.POSITIVE_INFINITY) * unit;
    },
  date:
    ({ now }) =>
    (file, filter) => {
      const at = part(filter, 'type') === 'updated_at' ? file.updated_at : file.created_at;
      const preset = datePresets.find((one) => one === part(filter, 'date_preset'));
      if (preset) {
        const { from, to } = presetRange(preset, now);
        return at >= from && at < to;
      }
      return (
        at >= numberOf(part(filter, 'from'), 0) &&
        at <= numberOf(part(filter, 'to'), Number.POSITIVE_INFINITY)
      );
    },
};
