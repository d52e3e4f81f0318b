import { describe, expect, it } from 'vitest';
import { examples } from '../gallery/examples.ts';
import { findingsOf, renderTree } from './render.ts';

/** Computed values of everything in a root that do not depend on where it stands. */
function looks(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('*')].map((element) => {
    const style = getComputedStyle(element);
    const values = [...style].filter(
      (name) => !/^(--|perspective|transform-origin|top|bottom|left|right|inset)/.test(name),
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

  it('shows its own code', () => {
    expect(code).toMatch(/^import .* from '@amokit\/ui';/s);
    expect(code).not.toContain('live');
  });
});
