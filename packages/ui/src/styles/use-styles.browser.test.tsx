import { render } from 'preact';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import { places, renderIn, renderTree, switchColors } from '../../test/render.ts';
import { Button } from '../button/button.tsx';
import { Callout } from '../callout/callout.tsx';
import { Field } from '../field/field.tsx';
import { Spinner } from '../spinner/spinner.tsx';
import { Textarea } from '../textarea/textarea.tsx';

const Everything = () => (
  <>
    <Button variant="primary">Save</Button>
    <Field label="Note" hint="Hint" error="Error">
      <Textarea value="text" />
    </Field>
    <Callout variant="danger" onClose={() => {}}>
      Failed
    </Callout>
    <Spinner showLabel />
  </>
);

/** Bare selectors, as the CRM's own style sheet has them. */
const hostileCss = `* { box-sizing: content-box }
  button, input, textarea, label, a, h2, p, div, span { font: 30px/2 fantasy; color: lime; padding: 30px; margin: 20px;
    border: 9px dotted red; background: yellow; letter-spacing: 4px; text-transform: uppercase; float: right; width: 400px }
  input[type=text], button[type=button], textarea { height: 99px }
  div { all: initial !important; color: red !important }`;

function addPageStyles(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

const properties = [
  ...['color', 'backgroundColor', 'font', 'padding', 'margin', 'border', 'width', 'height'],
  ...['letterSpacing', 'textTransform', 'float', 'boxSizing', 'display', 'outlineColor'],
] as const;

function looks(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('*')].map((element) => {
    const style = getComputedStyle(element);
    const values = properties.map((name) => `${name}: ${Reflect.get(style, name)}`);
    return `${element.localName}.${element.className} ${values.join('; ')}`;
  });
}

/** In a function of its own, as a suspended test keeps its variables alive. */
function mountOnce(): WeakRef<Node> {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  document.body.append(host);
  render(<Everything />, root);
  render(null, root);
  host.remove();
  return new WeakRef(root);
}

describe('the styles of components', () => {
  for (const place of places) {
    it(`follow the page's colours in a ${place}`, async () => {
      const { container } = renderIn(place, <Button>Save</Button>);
      const color = () => {
        const button = container.querySelector('button');
        return button ? getComputedStyle(button).color : '';
      };
      const light = color();
      switchColors('dark');
      await expect.poll(color).not.toBe(light);
      switchColors('light');
      await expect.poll(color).toBe(light);
    });
  }

  it('are in a root once, however many components there are', () => {
    const { container, rerender } = renderTree(<Everything />);
    const root = container.getRootNode();
    const count = () => (root instanceof ShadowRoot ? root.adoptedStyleSheets.length : -1);
    expect(count()).toBe(6);
    rerender([<Everything key="1" />, <Everything key="2" />, <Button key="3">Again</Button>]);
    expect(count()).toBe(6);
  });

  it('come to a tree that was drawn before it stood anywhere, and not to the page', async () => {
    const container = document.createElement('div');
    render(<Button>Save</Button>, container);
    const { host } = renderTree(null);
    const before = document.adoptedStyleSheets.length;
    host.shadowRoot?.append(container);
    await expect.poll(() => host.shadowRoot?.adoptedStyleSheets.length).toBe(2);
    expect(document.adoptedStyleSheets.length).toBe(before);
    render(null, container);
  });

  it('come to a tree in the document of a frame, and follow the colours of the page', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    onTestFinished(() => frame.remove());
    const inner = frame.contentDocument;
    if (!inner) throw new Error('The frame has no document');
    const container = inner.createElement('div');
    const shadow = inner.createElement('div').attachShadow({ mode: 'open' });
    inner.body.append(container, shadow.host);
    render(<Button variant="primary">Save</Button>, container);
    render(<Button variant="primary">Save</Button>, shadow);
    const looksOf = (root: ParentNode) => {
      const button = root.querySelector('button');
      const style = button && inner.defaultView?.getComputedStyle(button);
      return [style?.backgroundColor, style?.colorScheme];
    };
    expect(looksOf(container)).toEqual(['rgb(24, 98, 207)', 'light']);
    expect(looksOf(shadow)).toEqual(looksOf(container));
    switchColors('dark');
    await expect.poll(() => looksOf(shadow)[1]).toBe('dark');
    render(null, container);
    render(null, shadow);
  });

  it('give way to the rules of the root', () => {
    const { container, rerender } = renderTree(null);
    const root = container.getRootNode();
    const own = new CSSStyleSheet();
    own.replaceSync(':host{--amo-accent-fill:rgb(1,2,3)}.amo.amo-button{padding:1px}');
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [own];
    rerender(<Button variant="primary">Save</Button>);
    const button = container.querySelector('button');
    const style = button && getComputedStyle(button);
    expect([style?.padding, style?.backgroundColor]).toEqual(['1px', 'rgb(1, 2, 3)']);
  });

  it('do not change under a hostile page in a shadow root', () => {
    const { container } = renderTree(<Everything />);
    // What the page does to the host element is the widget runtime's business.
    container.style.cssText = 'all:initial!important;display:block!important;width:230px!important';
    const before = looks(container);
    addPageStyles(hostileCss);
    expect(looks(container)).toEqual(before);
  });

  it('change nothing of the page around them', () => {
    const stranger = document.createElement('div');
    stranger.innerHTML = '<button>1</button><textarea></textarea><label>2</label><p>3</p>';
    document.body.append(stranger);
    onTestFinished(() => stranger.remove());
    addPageStyles('button{padding:3px;color:teal}');
    const page = () => [...looks(stranger), getComputedStyle(document.body).font];
    const before = page();
    const rendered = places.map((place) => renderIn(place, <Everything />));
    expect(page()).toEqual(before);
    expect(getComputedStyle(document.documentElement).colorScheme).toBe('normal');
    for (const { unmount } of rendered) unmount();
    expect(page()).toEqual(before);
  });

  it('keep no root alive after a hundred mounts', async () => {
    const roots = Array.from({ length: 100 }, mountOnce);
    // Preact's hooks point to the component that was drawn last: now it is this one.
    renderTree(<Button>Save</Button>);
    await expect
      .poll(async () => {
        await cdp().send('HeapProfiler.collectGarbage');
        return roots.filter((root) => root.deref()).length;
      })
      .toBe(0);
  });
});
