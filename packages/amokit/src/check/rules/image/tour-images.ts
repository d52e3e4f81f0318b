import { tourImageSize } from '@amokit/contract';
import { propertiesOf } from '../../../json/json-document.ts';
import { pngSize } from '../../../logo/png-header.ts';
import { say } from '../../../say.ts';
import { stringsAt } from '../../manifest-keys.ts';
import { pages, type Rule } from '../../rule.ts';
import { fileOf } from '../manifest/files.ts';

/** The size of a JPEG: it stands in the first frame header. */
function jpegSize(bytes: Uint8Array) {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker < 0xff00) return undefined;
  }
  return undefined;
}

export const tourImages: Rule = {
  id: 'image/tour-size',
  severity: 'error',
  moderation: true,
  summary: 'The pictures of the tour are PNG or JPEG of 1188×616 pixels.',
  source: pages.requirements,
  check: ({ manifest, files }) => {
    if (!manifest) return [];
    const named = propertiesOf(manifest.find(['tour', 'tour_images'])).flatMap(({ key }) =>
      stringsAt(manifest, ['tour', 'tour_images', key]),
    );
    const { width, height } = tourImageSize;
    return [...new Set(named.map(({ value }) => fileOf(value)))].flatMap((file) => {
      const bytes = files.get(file);
      if (!bytes) return [];
      const size = pngSize(bytes) ?? jpegSize(bytes);
      if (size?.width === width && size.height === height) return [];
      return [
        {
          file,
          message: size
            ? say({
                en: `it has ${size.width}×${size.height} pixels; a tour has ${width}×${height}`,
                ru: `в нём ${size.width}×${size.height} пикселей, а в туре ${width}×${height}`,
              })
            : say({ en: 'it is neither PNG nor JPEG', ru: 'это не PNG и не JPEG' }),
          fix: say({
            en: `draw it again at ${width}×${height}`,
            ru: `нарисуйте заново: ${width}×${height}`,
          }),
        },
      ];
    });
  },
};
