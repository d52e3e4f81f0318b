import { say } from '../../../say.ts';
import { positionAt } from '../../../user-error.ts';
import { pages, type Rule } from '../../rule.ts';
import { decode } from '../../widget.ts';
import { textFiles } from './text-files.ts';

export const lineEnds: Rule = {
  id: 'zip/line-ends',
  severity: 'warning',
  summary: 'Lines end with LF.',
  source: pages.requirements,
  check: (widget) =>
    textFiles(widget).flatMap(([file, bytes]) => {
      const text = decode(bytes);
      const at = text.indexOf('\r');
      if (at < 0) return [];
      return [
        {
          file,
          position: positionAt(text, at),
          message: say({
            en: 'its lines end with CR, as on Windows; moderation asks for LF',
            ru: 'строки кончаются на CR, как в Windows; модерация просит LF',
          }),
          fix: say({
            en: 'set the line ends of your editor to LF',
            ru: 'поставьте в редакторе концы строк LF',
          }),
        },
      ];
    }),
};
