import { Resvg } from '@resvg/resvg-js';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { encodePalettePng } from './encode-png.ts';
import type { LogoSize } from './logo-sizes.ts';
import { svgProblems } from './svg-problems.ts';

/** The part of a picture's shorter side that stays free on each of its edges. */
const margin = 0.08;

/** The drawing in the middle of a canvas of the given size, as large as it fits. */
function framed(svg: string, { width, height }: LogoSize): string {
  const gap = Math.round(Math.min(width, height) * margin);
  const data = Buffer.from(svg).toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image x="${gap}" y="${gap}" width="${width - 2 * gap}" height="${height - 2 * gap}" preserveAspectRatio="xMidYMid meet" href="data:image/svg+xml;base64,${data}"/></svg>`;
}

const options = { font: { loadSystemFonts: false } };

function png(svg: string): Uint8Array {
  const image = new Resvg(svg, options).render();
  // The renderer's alpha is multiplied into its colours; a PNG has them apart.
  const rgba = Uint8Array.from(image.pixels);
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let part = at; part < at + 3; part += 1) {
      rgba[part] = Math.min(255, Math.round(((rgba[part] ?? 0) * 255) / alpha));
    }
  }
  return encodePalettePng({ width: image.width, height: image.height, rgba }) ?? image.asPng();
}

/**
 * Draws all logos from one SVG. The bytes are the same on every machine, as no font of the
 * machine takes part.
 *
 * @throws UserError where the SVG has text, points to other files, or is no SVG
 */
export function drawLogos(
  file: string,
  svg: string,
  sizes: readonly LogoSize[],
): ReadonlyMap<string, Uint8Array> {
  const problems = svgProblems(file, svg);
  if (problems.length > 0) throw new UserError(problems);
  try {
    // Alone first: inside an <image> a broken drawing would be left out in silence.
    new Resvg(svg, options);
    return new Map(sizes.map((size) => [size.file, png(framed(svg, size))]));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column] = /(\d+):(\d+)/.exec(message) ?? [];
    const position = line && column ? { line: Number(line), column: Number(column) } : undefined;
    throw new UserError([
      {
        file,
        position,
        message: say({
          en: `it is no SVG that can be drawn: ${message}`,
          ru: `этот SVG не нарисовать: ${message}`,
        }),
      },
    ]);
  }
}
