import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { config, openCrm } from '../../test/crm.ts';
import { defineWidget } from '../index.ts';
import { LightIsland } from '../preact/index.ts';

const styles = 'p{color:rgb(1,2,3)} * {margin:0} button{padding:7px}';

const Panel = () => (
  <section>
    <p>The panel</p>
    <button type="button">Press</button>
    <input aria-label="Note" />
    <h2>Title</h2>
    <a href="https://example.com">The account</a>
  </section>
);

const Widget = defineWidget(config, { panel: async () => ({ default: Panel, styles }) });

const hostileCss = `* { box-sizing: border-box; color: lime !important }
  html, body { font: 40px fantasy; line-height: 3; direction: rtl; color: red }
  div { opacity: .3 !important; transform: rotate(3deg); display: none !important }
  body div { display: block !important; all: unset !important; color: lime !important }
  p, button, input, h2, a { background: yellow !important; padding: 30px !important; border: 9px solid !important }`;

function addPageStyles(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

const looks = (root: ParentNode) =>
  [...root.querySelectorAll('*')].map((element) => {
    const style = getComputedStyle(element);
    const values = [...style].map((name) => `${name}:${style.getPropertyValue(name)}`);
    // The sizes of boxes depend on the place that the page leaves them.
    return values.filter((value) => !/size|width|origin|height|inset|custom/.test(value));
  });

async function openPanel() {
  const crm = openCrm(Widget);
  crm.enter('lcard');
  await expect.element(page.getByText('The panel')).toBeInTheDocument();
  const root = crm.panelRoot();
  if (!root) throw new Error('the panel has no root');
  return { crm, root };
}

describe('isolation', () => {
  it('keeps a hostile page style sheet out', async () => {
    const { root } = await openPanel();
    const before = looks(root);
    const outside = getComputedStyle(root.host).opacity;
    addPageStyles(hostileCss);
    expect(looks(root)).toEqual(before);
    expect(getComputedStyle(root.host).opacity).toBe(outside);
    expect(getComputedStyle(root.host).display).toBe('block');
  });

  it('lets nothing of its own out', async () => {
    const stranger = document.createElement('div');
    stranger.innerHTML = '<p>Mine</p><button>Mine</button>';
    document.body.append(stranger);
    onTestFinished(() => stranger.remove());
    const before = looks(stranger);
    const sheets = () => document.styleSheets.length + document.adoptedStyleSheets.length;
    const sheetsBefore = sheets();
    const { root } = await openPanel();
    const text = root.querySelector('p');
    expect(text && getComputedStyle(text).color).toBe('rgb(1, 2, 3)');
    expect(looks(stranger)).toEqual(before);
    expect(sheets()).toBe(sheetsBefore);
  });
});

describe('LightIsland', () => {
  it('is the CRM’s own DOM: its styles and its keys reach it', async () => {
    addPageStyles('.crm-control { outline: 3px solid rgb(9, 8, 7) }');
    const hotkey = vi.fn();
    document.addEventListener('keydown', hotkey);
    const clean = vi.fn();
    const island = () => (
      <div>
        <LightIsland
          fill={(element) => {
            element.innerHTML = '<input class="crm-control" aria-label="City">';
            return clean;
          }}
        />
        <input aria-label="Note" />
      </div>
    );
    const crm = openCrm(defineWidget(config, { panel: async () => ({ default: island }) }));
    crm.enter('lcard');
    const city = page.getByRole('textbox', { name: 'City' });
    await city.click();
    await userEvent.keyboard('a');
    expect(hotkey).toHaveBeenCalledTimes(1);
    await page.getByRole('textbox', { name: 'Note' }).click();
    await userEvent.keyboard('b');
    expect(hotkey).toHaveBeenCalledTimes(1);
    const control = document.querySelector('.crm-control');
    expect(control && getComputedStyle(control).outlineColor).toBe('rgb(9, 8, 7)');
    expect(clean).not.toHaveBeenCalled();
    crm.leave();
    expect(clean).toHaveBeenCalledTimes(1);
    expect(document.querySelector('.crm-control')).toBeNull();
    document.removeEventListener('keydown', hotkey);
  });
});

/** Every listener that is added to the page and not removed again. */
function countListeners() {
  let count = 0;
  const spies = ([window, document, document.documentElement, document.body] as const).flatMap(
    (target) => [
      vi.spyOn(target, 'addEventListener').mockImplementation(() => {
        count += 1;
      }),
      vi.spyOn(target, 'removeEventListener').mockImplementation(() => {
        count -= 1;
      }),
    ],
  );
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return () => count;
}

/** Every observer of mutations that watches something. */
function countObservers() {
  const watching = new Set<MutationObserver>();
  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (...values) {
    watching.add(this);
    observe.apply(this, values);
  };
  MutationObserver.prototype.disconnect = function () {
    watching.delete(this);
    disconnect.apply(this);
  };
  onTestFinished(() => {
    Object.assign(MutationObserver.prototype, { observe, disconnect });
  });
  return () => watching.size;
}

describe('fifty visits', () => {
  it('leave no root, no sheet, no listener and no observer behind', async () => {
    const roots: WeakRef<ShadowRoot>[] = [];
    const sheets: WeakRef<CSSStyleSheet>[] = [];
    const listeners = countListeners();
    const observers = countObservers();
    const nodes = () => document.querySelectorAll('*').length;
    const before = [nodes(), observers(), listeners()];
    const crm = openCrm(Widget);
    const visit = async () => {
      crm.enter('lcard');
      const root = crm.panelRoot();
      await vi.waitFor(() => expect(root?.querySelector('button')).not.toBeNull());
      if (!root) return;
      roots.push(new WeakRef(root));
      for (const sheet of root.adoptedStyleSheets) sheets.push(new WeakRef(sheet));
    };
    for (let count = 0; count < 50; count += 1) {
      await visit();
      // Half of them the rude way.
      if (count % 2) crm.leave();
      else crm.wipe();
    }
    // A last visit: Preact's hooks point to the component that was drawn last.
    await visit();
    crm.self.callbacks?.destroy();
    crm.wipe();
    expect([nodes() - 1, observers(), listeners()]).toEqual(before);
    expect([roots.length, sheets.length]).toEqual([51, 102]);
    const alive = (refs: readonly WeakRef<object>[]) => refs.filter((ref) => ref.deref()).length;
    await expect
      .poll(async () => {
        await cdp().send('HeapProfiler.collectGarbage');
        return [alive(roots) <= 1, alive(sheets) <= 2];
      })
      .toEqual([true, true]);
  });
});
