import { say } from '../../../say.ts';
import { pages, type Rule } from '../../rule.ts';
import { textFiles } from './text-files.ts';

const startsWithBom = (bytes: Uint8Array) =>
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff);

export const noBom: Rule = {
  id: 'zip/bom',
  severity: 'error',
  summary: 'Text files start without a byte order mark.',
  source: pages.requirements,
  check: (widget) =>
    textFiles(widget)
      .filter(([, bytes]) => startsWithBom(bytes))
      .map(([file]) => ({
        file,
        position: { line: 1, column: 1 },
        message: say({
          en: 'it starts with a byte order mark, at which the CRM refuses the widget',
          ru: 'он начинается с BOM, и CRM из-за этого не примет виджет',
        }),
        fix: say({ en: 'save it as "UTF-8 without BOM"', ru: 'сохраните его как «UTF-8 без BOM»' }),
      })),
};
