import { say } from '../../../say.ts';
import { positionAt } from '../../../user-error.ts';
import { pages, type Rule } from '../../rule.ts';
import { decode } from '../../widget.ts';
import { textFiles } from './text-files.ts';

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

export const encoding: Rule = {
  id: 'zip/encoding',
  severity: 'error',
  summary: 'Text files are UTF-8.',
  source: pages.requirements,
  check: (widget) =>
    textFiles(widget)
      .filter(([, bytes]) => !isUtf8(bytes))
      .map(([file, bytes]) => {
        const text = decode(bytes);
        return {
          file,
          position: positionAt(text, text.indexOf('\uFFFD')),
          message: say({ en: 'it is not UTF-8', ru: 'это не UTF-8' }),
          fix: say({
            en: 'save it as "UTF-8 without BOM"',
            ru: 'сохраните его как «UTF-8 без BOM»',
          }),
        };
      }),
};
