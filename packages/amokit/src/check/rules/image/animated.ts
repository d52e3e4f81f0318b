import { say } from '../../../say.ts';
import { pages, type Rule } from '../../rule.ts';
import { namedFiles } from '../manifest/files.ts';

const latin1 = (bytes: Uint8Array, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');

/** APNG announces itself before the first picture; a GIF repeats its graphic control blocks. */
const isAnimated = (bytes: Uint8Array): boolean => {
  const text = latin1(bytes, 300 * 1024);
  if (text.startsWith('\x89PNG')) return /acTL/.test(text.slice(0, text.indexOf('IDAT')));
  return text.startsWith('GIF8') && text.split('\x21\xf9\x04').length > 2;
};

export const animatedImage: Rule = {
  id: 'image/animated',
  severity: 'error',
  moderation: true,
  summary: 'Logos and pictures of the tour do not move.',
  source: pages.requirements,
  check: (widget) => {
    const named = namedFiles(widget);
    return [...widget.files]
      .filter(([file]) => named.has(file) || /^images\/logo\w*\.(png|gif)$/.test(file))
      .filter(([, bytes]) => isAnimated(bytes))
      .map(([file]) => ({
        file,
        message: say({ en: 'it is animated', ru: 'он анимирован' }),
        fix: say({ en: 'save a single picture', ru: 'сохраните один кадр' }),
      }));
  },
};
