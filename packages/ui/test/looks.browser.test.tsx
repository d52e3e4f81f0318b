import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { examples } from '../gallery/examples.ts';
import { openSandbox } from './open-sandbox.ts';
import { renderTree, switchColors } from './render.ts';
import { inCrm } from './test-sandbox.tsx';

const { crm, close } = await openSandbox();
afterAll(async () => {
  await close();
});

/** Pixels of a side: too few for the shapes of letters, enough for boxes and colours. */
const side = 64;

async function imageOf(element: HTMLElement): Promise<HTMLImageElement> {
  const base64 = await page.screenshot({ element, save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  return image;
}

/** An element as one sees it from afar: its picture, drawn into a small square. */
async function farAway(element: HTMLElement): Promise<HTMLCanvasElement> {
  const image = await imageOf(element);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  canvas.style.cssText = 'position:fixed;inset:0;z-index:9';
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(image, 0, 0, side, side);
  document.body.append(canvas);
  onTestFinished(() => canvas.remove());
  return canvas;
}

describe.each(examples)('the looks of $name', ({ name, Example }) => {
  it.each(['light', 'dark'] as const)('are as they were, in %s colours', async (scheme) => {
    switchColors(scheme);
    const { host } = renderTree(inCrm(crm, <Example />));
    host.style.padding = '8px';
    await expect.poll(() => crm.queryClient.isFetching()).toBe(0);
    for (const animation of host.shadowRoot?.getAnimations() ?? []) animation.cancel();
    const canvas = await farAway(host);
    await expect(canvas).toMatchScreenshot(`${name}-${scheme}`, {
      comparatorName: 'pixelmatch',
      // Other fonts move edges by a pixel; a box or a colour that changed is many pixels.
      comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.06 },
    });
  });
});
