import { say } from '../say.ts';
import type { Comparison, NotCompared } from './compare-account.ts';
import { compareTexts } from './texts.ts';

const side = (types: string | null): string => types ?? say(compareTexts.missing);

/** Nothing to lay beside each other: both have nothing there, or one of them. */
const isEmpty = ({ account, sandbox }: NotCompared): boolean =>
  [account, sandbox].some((status) => status === null || status === 204);

/** What a person reads when a sandbox was compared with its account. */
export function compareReport({ compared, differences, notCompared }: Comparison): string {
  const endpoints = [...new Set(differences.map(({ endpoint }) => endpoint))];
  return [
    ...endpoints.flatMap((endpoint) => [
      endpoint,
      ...differences
        .filter((one) => one.endpoint === endpoint)
        .map(
          ({ path, account, sandbox }) =>
            `  ${path || say(compareTexts.whole)}: ${say(compareTexts.account)} ${side(account)}, ${say(compareTexts.sandbox)} ${side(sandbox)}`,
        ),
    ]),
    ...notCompared
      .filter((one) => !isEmpty(one))
      .map(
        ({ endpoint, account, sandbox }) =>
          `${endpoint} ${say(compareTexts.notCompared)}: ${say(compareTexts.account)} ${account}, ${say(compareTexts.sandbox)} ${sandbox}`,
      ),
    `${say(compareTexts.nothingThere)} ${notCompared.filter(isEmpty).length}`,
    `${say(compareTexts.compared)} ${compared}, ${say(compareTexts.differences)} ${differences.length}`,
  ].join('\n');
}
