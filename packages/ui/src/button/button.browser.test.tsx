import { createRef } from 'preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, places, renderIn, renderTree } from '../../test/render.ts';
import { Button } from './button.tsx';

function SaveOnce({ save }: { readonly save: () => void }) {
  const [busy, setBusy] = useState(false);
  return (
    <Button
      variant="primary"
      busy={busy}
      onClick={() => {
        setBusy(true);
        save();
      }}
    >
      Add a note
    </Button>
  );
}

describe('Button', () => {
  for (const place of places) {
    it(`is pressed by mouse and by keyboard in a ${place}`, async () => {
      const press = vi.fn();
      renderIn(place, <Button onClick={press}>Save</Button>);
      const button = page.getByRole('button', { name: 'Save' });
      await button.click();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
      expect(press).toHaveBeenCalledTimes(3);
    });
  }

  it('keeps the focus and takes no clicks while it is busy', async () => {
    const save = vi.fn();
    const { container } = renderTree(<SaveOnce save={save} />);
    const button = page.getByRole('button', { name: 'Add a note' });
    await button.click();
    await userEvent.keyboard('{Enter}');
    await expect.element(button).toHaveAttribute('aria-busy', 'true');
    expect(save).toHaveBeenCalledTimes(1);
    const root = container.getRootNode();
    expect(root instanceof ShadowRoot && root.activeElement?.textContent).toBe('Add a note');
  });

  it('sends no form while it is busy, and sends it when it is not', async () => {
    const submit = vi.fn((event: Event) => event.preventDefault());
    const form = (busy: boolean) => (
      <form onSubmit={submit}>
        <Button type="submit" busy={busy}>
          Send
        </Button>
      </form>
    );
    const { rerender } = renderTree(form(true));
    const button = page.getByRole('button', { name: 'Send' });
    // By force: the browser's driver would wait until the button is not busy any more.
    await button.click({ force: true });
    expect(submit).not.toHaveBeenCalled();
    rerender(form(false));
    await button.click();
    expect(submit).toHaveBeenCalledTimes(1);
  });

  it('does not send the form around it unless it is told to', async () => {
    const submit = vi.fn((event: Event) => event.preventDefault());
    renderTree(
      <form onSubmit={submit}>
        <Button>Help</Button>
      </form>,
    );
    await page.getByRole('button', { name: 'Help' }).click();
    expect(submit).not.toHaveBeenCalled();
  });

  it('can not be pressed when it is disabled', async () => {
    renderTree(<Button disabled>Save</Button>);
    await expect.element(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('gives its element to a ref and takes it back', () => {
    const ref = createRef<HTMLButtonElement>();
    const { unmount } = renderTree(<Button ref={ref}>Save</Button>);
    expect(ref.current?.textContent).toBe('Save');
    unmount();
    expect(ref.current).toBeNull();
  });

  it('looks different in each variant and state', () => {
    const { container } = renderTree(
      <>
        <Button>a</Button>
        <Button variant="primary">b</Button>
        <Button variant="danger">c</Button>
        <Button variant="text">d</Button>
        <Button success>e</Button>
        <Button invalid>f</Button>
      </>,
    );
    const looks = [...container.querySelectorAll('button')].map((button) => {
      const { backgroundColor, borderColor } = getComputedStyle(button);
      return `${backgroundColor} ${borderColor}`;
    });
    expect(new Set(looks).size).toBe(6);
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Button>Secondary</Button>
        <Button variant="primary">Primary</Button>
        <Button variant="danger">Delete</Button>
        <Button variant="text">Cancel</Button>
        <Button size="small" wide>
          Small
        </Button>
        <Button variant="primary" busy>
          Busy
        </Button>
        <Button success>Done</Button>
        <Button invalid>Invalid</Button>
        <Button disabled>Disabled</Button>
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
