import { isInTheOpen } from '../../../manifest/called-address.ts';
import { say } from '../../../say.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';

const addresses = [
  ['dp', 'webhook_url'],
  ['sms', 'endpoint'],
  ['mobile', 'frame_url'],
] as const;

export const insecureAddress: Rule = {
  id: 'manifest/insecure-address',
  severity: 'error',
  summary: 'The addresses that the CRM calls start with https://.',
  source: pages.structure,
  check: ({ manifest }) =>
    addresses.flatMap((path) => {
      const node = manifest?.find(path);
      const address = node?.type === 'string' ? String(node.value) : '';
      if (!manifest || !isInTheOpen(address)) return [];
      return [
        findingAt(
          manifest,
          path,
          say({
            en: `"${path.join('.')}" is sent over the network in the open`,
            ru: `«${path.join('.')}» уходит по сети открыто`,
          }),
          say({ en: 'start the address with https://', ru: 'начните адрес с https://' }),
        ),
      ];
    }),
};
