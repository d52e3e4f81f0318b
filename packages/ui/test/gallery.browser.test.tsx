import { render } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { examples as all } from '../gallery/examples.ts';
import { openSandbox } from './open-sandbox.ts';
import { findingsOf, renderIn, renderTree } from './render.ts';
import { inCrm } from './test-sandbox.tsx';

const { crm, close } = await openSandbox();
afterAll(async () => {
  await close();
});

/** Every example, with the account that some of them read. */
const examples = all.map(({ Example, ...rest }) => ({
  ...rest,
  Example: () => inCrm(crm, <Example />),
}));

// What is read once is there at once the next time: the looks of loading are tested elsewhere.
beforeAll(async () => {
  const place = document.createElement('div');
  render(
    examples.map(({ name, Example }) => <Example key={name} />),
    place,
  );
  await vi.waitUntil(() => crm.queryClient.isFetching() === 0, { timeout: 10_000 });
  render(null, place);
});

/** Computed values of everything in a root that do not depend on where it stands. */
function looks(root: ParentNode): readonly string[] {
  // What nobody sees may look as it likes.
  const seen = root.querySelectorAll(':not(.amo-hidden, [type=hidden])');
  return [...seen].map((element) => {
    const style = getComputedStyle(element);
    const values = [...style].filter(
      (name) =>
        !/^(--|perspective|transform-origin|top|bottom|left|right|inset|box-sizing|translate|background-position)/.test(
          name,
        ),
    );
    const ids = /#\S+|--amo-anchor-\d+/g;
    return values
      .map((name) => `${name}: ${style.getPropertyValue(name)}`)
      .join('; ')
      .replace(ids, '');
  });
}

/** Lets nothing move while it is looked at. */
function stand(root: ShadowRoot | null): void {
  for (const animation of root?.getAnimations() ?? []) animation.cancel();
}

/** Rules for bare elements, as a page of the CRM has them. */
const bareCss = `* { box-sizing: border-box }
h1, h2, h3, h4 { margin: 1px; color: teal; font-size: 15px; line-height: 1.3; text-transform: uppercase; letter-spacing: 1px }
p, ul, ol, dl, dd, fieldset { margin: 3px; padding: 3px }
li { list-style: square; margin: 2px }
fieldset { border: 1px solid teal }
a { color: teal; text-decoration: none }
button, input, select, textarea { margin: 5px; color: teal; font: 16px/2 monospace; letter-spacing: 1px; border-radius: 9px }
button { padding: 9px; border: 3px solid teal; background: teal; text-transform: uppercase; height: 50px }
input, textarea, select { width: 77%; height: 55px; padding: 7px 9px; border: 3px solid teal; background: teal; box-shadow: 0 0 3px }
input[type=checkbox], input[type=radio] { width: 40px; height: 40px; margin: 9px }
input[type=text], textarea[class] { border: 4px dashed teal }
label { color: teal; font-weight: 700; margin: 4px; display: block }
table { border-collapse: separate; border: 2px solid teal }
th, td { padding: 20px; border: 1px solid teal; background: teal; text-align: center }
hr { margin: 30px; border: 3px solid teal }
pre, code { padding: 10px; background: teal; font-size: 20px }
summary { padding: 30px; color: teal } legend { padding: 9px; font-size: 30px }
progress { height: 40px } dialog { padding: 50px; border: 9px solid teal }
span { letter-spacing: normal } svg { width: 40px }`;

describe.each(examples)('the example of $name', ({ Example, code }) => {
  it('has nothing that axe finds wrong, in both colours, and fits into 230 px', async () => {
    const { host, container } = renderTree(<Example />);
    expect(await findingsOf(host)).toEqual([]);
    expect(container.scrollWidth).toBeLessThanOrEqual(host.clientWidth);
  });

  it('looks the same beside all the others, whichever came first', () => {
    const alone = renderTree(
      <div>
        <Example />
      </div>,
    );
    stand(alone.host.shadowRoot);
    const [place] = alone.container.children;
    const expected = place ? looks(place) : [];
    expect(expected.length).toBeGreaterThan(0);
    alone.unmount();
    const others = (
      <div>
        {examples.map(({ name, Example: Other }) => (
          <Other key={name} />
        ))}
      </div>
    );
    const own = (
      <div class="own">
        <Example />
      </div>
    );
    for (const tree of [
      <>
        {own}
        {others}
      </>,
      <>
        {others}
        {own}
      </>,
    ]) {
      const { host, container, unmount } = renderTree(tree);
      stand(host.shadowRoot);
      const found = container.querySelector('.own');
      expect(found ? looks(found) : []).toEqual(expected);
      unmount();
    }
  });

  it('looks the same in a page that has rules for bare elements', () => {
    const { container } = renderIn('page', <Example />);
    const before = looks(container);
    const sheet = document.createElement('style');
    sheet.textContent = bareCss;
    document.head.append(sheet);
    for (const animation of document.getAnimations()) animation.cancel();
    const after = looks(container);
    sheet.remove();
    expect(after).toEqual(before);
  });

  it('shows its own code', () => {
    expect(code).toMatch(/^import .* from '@amokit\/ui(\/crm)?';/s);
    expect(code).not.toContain('live');
  });
});

/** In a function of its own, as a suspended test keeps its variables alive. */
function mountAll(): readonly WeakRef<Node>[] {
  return examples.map(({ Example }) => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    render(<Example />, root);
    render(null, root);
    host.remove();
    return new WeakRef(root);
  });
}

describe('the props to play with', () => {
  it('are there for every component but the form, which has only its own', () => {
    expect(all.filter(({ live }) => !live).map(({ name }) => name)).toEqual(['form']);
  });

  it.each(all.flatMap(({ name, live }) => (live ? [{ name, live }] : [])))(
    'draw $name as they stand at first',
    ({ live }) => {
      const first = Object.entries(live.controls).map(([name, control]) => [
        name,
        typeof control === 'object' ? (control[0] ?? '') : control,
      ]);
      const { container } = renderTree(inCrm(crm, live.draw(Object.fromEntries(first))));
      expect(container.querySelector('.amo')).not.toBeNull();
    },
  );
});

describe('all components', () => {
  it('leave nothing alive behind, however often they come and go', async () => {
    const nodes = document.querySelectorAll('*').length;
    const roots = [mountAll(), mountAll(), mountAll()].flat();
    // Preact's hooks point to the component that was drawn last: now it is this one.
    const { unmount } = renderTree(<p />);
    unmount();
    expect(document.querySelectorAll('*').length).toBe(nodes);
    await expect
      .poll(async () => {
        await cdp().send('HeapProfiler.collectGarbage');
        return roots.filter((root) => root.deref()).length;
      })
      .toBeLessThanOrEqual(1);
  });
});
