import type { PulledAccount } from '@amokit/sandbox';
import { say } from '../say.ts';
import type { Pulled } from './pull-account.ts';
import { pullTexts } from './texts.ts';

/** How much of what was read. */
export interface PulledCounts {
  readonly fields: number;
  readonly pipelines: number;
  readonly statuses: number;
  readonly catalogs: number;
  readonly users: number;
}

export function countsOf({ fields, pipelines, catalogs, users }: PulledAccount): PulledCounts {
  return {
    fields: Object.values(fields).flat().length,
    pipelines: pipelines.length,
    statuses: pipelines.flatMap((one) => one.statuses).length,
    catalogs: catalogs.length,
    users: users.length,
  };
}

/** More places than this are counted, not listed. */
const mostPlaces = 10;

/** What a person reads when an account was pulled. */
export function pullReport(file: string, { account, leftOut, replaced }: Pulled): string {
  const counts = countsOf(account);
  const kinds = ['fields', 'pipelines', 'statuses', 'catalogs', 'users'] as const;
  const held = kinds.map((kind) => `${say(pullTexts[kind])}: ${counts[kind]}`).join(', ');
  const places = replaced.slice(0, mostPlaces).map((path) => `  ${path}`);
  const more = replaced.length - places.length;
  return [
    `${file} ${say(pullTexts.written)}`,
    held,
    ...leftOut.map(({ path, status }) => `${path} (${status}) ${say(pullTexts.leftOut)}`),
    ...(replaced.length > 0 ? [say(pullTexts.replaced), ...places] : []),
    ...(more > 0 ? [`  … +${more}`] : []),
    `${say(pullTexts.startIt)} ${file}`,
  ].join('\n');
}
