import { createRef } from 'preact';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Field } from '../field/field.tsx';
import { Input } from './input.tsx';

describe('Input', () => {
  it('takes a text under the name of its field and posts it', async () => {
    const { container } = renderTree(
      <form>
        <Field label="Site" hint="Without the protocol">
          <Input type="url" name="site" before="https://" after=".ru" />
        </Field>
      </form>,
    );
    const site = page.getByRole('textbox', { name: 'Site' });
    await expect.element(site).toHaveAccessibleDescription('Without the protocol');
    await site.click();
    await userEvent.keyboard('example');
    const form = container.querySelector('form');
    expect(form && new FormData(form).get('site')).toBe('example');
  });

  it('gives its element to a ref, with and without what stands beside it', () => {
    const [bare, boxed] = [createRef<HTMLInputElement>(), createRef<HTMLInputElement>()];
    renderTree(
      <>
        <Input ref={bare} aria-label="a" />
        <Input ref={boxed} aria-label="b" before="@" />
      </>,
    );
    expect([bare.current?.ariaLabel, boxed.current?.ariaLabel]).toEqual(['a', 'b']);
  });

  it('says that its text is wrong', async () => {
    renderTree(<Input aria-label="Site" invalid />);
    await expect.element(page.getByRole('textbox', { name: 'Site' })).toBeInvalid();
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Input aria-label="Empty" placeholder="Write" />
        <Input aria-label="Boxed" before="https://" after="%" value="1" />
        <Input aria-label="Wrong" invalid value="1" type="tel" />
        <Input aria-label="Disabled" disabled />
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
