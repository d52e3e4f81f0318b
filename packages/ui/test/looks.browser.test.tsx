import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { examples } from '../gallery/examples.ts';
import { loadBlocks } from './block-font.ts';
import { openSandbox } from './open-sandbox.ts';
import { renderTree, switchColors } from './render.ts';
import { inCrm } from './test-sandbox.tsx';

const { crm, close } = await openSandbox();
beforeAll(loadBlocks);
afterAll(async () => {
  await close();
});

/** Every text in blocks, which are the same on all machines; nothing that moves. */
const still = new CSSStyleSheet();
still.replaceSync(`*,*::before,*::after{font-family:Blocks!important;animation:none!important;transition:none!important;caret-color:transparent!important}
progress:indeterminate{background-position:0 0!important}`);

/** What is under the pointer looks different: it goes to the corner of the window. */
const putPointerAway = () =>
  cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 0, y: 0 });

/** What opens over the page: the name of the button that opens it in the example. */
const openers: Readonly<Record<string, RegExp>> = {
  confirm: /Удалить/,
  menu: /Ещё/,
  modal: /Новая задача/,
  popover: /Фильтр/,
  toaster: /Удалить/,
};

const pictures = examples.flatMap(({ name, Example }) => {
  const closed = { name, Example, opener: undefined };
  const opener = openers[name];
  return opener ? [closed, { name: `${name}-open`, Example, opener }] : [closed];
});

describe.each(pictures)('the looks of $name', ({ name, Example, opener }) => {
  it.each(['light', 'dark'] as const)('are as they were, in %s colours', async (scheme) => {
    switchColors(scheme);
    const { host } = renderTree(inCrm(crm, <Example />));
    host.style.padding = '8px';
    const root = host.shadowRoot;
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, still];
    await expect.poll(() => crm.queryClient.isFetching()).toBe(0);
    let shown: HTMLElement = host;
    if (opener) {
      await page.getByRole('button', { name: opener }).first().click();
      const open = ':is(dialog[open],[popover]:popover-open)';
      await expect.poll(() => root?.querySelector(open)).toBeTruthy();
      shown = root?.querySelector<HTMLElement>(open) ?? host;
    }
    await putPointerAway();
    await expect.poll(() => root?.querySelector(':hover')).toBeNull();
    await expect(shown).toMatchScreenshot(`${name}-${scheme}`, {
      comparatorName: 'pixelmatch',
      // Corners are smoothed here and there in different ways; a line or a colour is many pixels.
      comparatorOptions: { threshold: 0.02, allowedMismatchedPixels: 60 },
    });
  });
});
