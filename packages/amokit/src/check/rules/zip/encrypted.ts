import { say } from '../../../say.ts';
import { pages, type Rule } from '../../rule.ts';

export const encrypted: Rule = {
  id: 'zip/encrypted',
  severity: 'error',
  summary: 'No entry has a password.',
  source: pages.structure,
  check: ({ entries = [] }) =>
    entries
      .filter(({ isEncrypted }) => isEncrypted)
      .map(({ name }) => ({
        file: name,
        message: say({ en: 'it is packed with a password', ru: 'он упакован с паролем' }),
        fix: say({ en: 'pack it without one', ru: 'упакуйте без пароля' }),
      })),
};
