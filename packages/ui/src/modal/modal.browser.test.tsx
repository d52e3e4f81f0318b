import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsInBothColors, places, renderIn, renderTree } from '../../test/render.ts';
import { Button } from '../button/button.tsx';
import { Field } from '../field/field.tsx';
import { Input } from '../input/input.tsx';
import { Confirm } from './confirm.tsx';
import { Modal, type ModalProps } from './modal.tsx';

function NewTask(props: Partial<ModalProps>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>New task</Button>
      <Modal
        title="What is to be done"
        footer={<Button variant="primary">Save</Button>}
        {...props}
        open={open}
        onClose={(reason) => {
          props.onClose?.(reason);
          setOpen(false);
        }}
      >
        <Field label="What">
          <Input autofocus />
        </Field>
      </Modal>
    </>
  );
}

const dialog = page.getByRole('dialog', { name: 'What is to be done' });
const opener = page.getByRole('button', { name: 'New task' });

describe('Modal', () => {
  for (const place of places) {
    it(`takes the focus, and gives it back when Escape closes it, in a ${place}`, async () => {
      const onClose = vi.fn();
      const { container } = renderIn(place, <NewTask onClose={onClose} />);
      await opener.click();
      await expect.element(dialog).toBeVisible();
      await userEvent.keyboard('call');
      await expect.element(page.getByRole('textbox', { name: 'What' })).toHaveValue('call');
      await userEvent.keyboard('{Escape}');
      await expect.element(dialog).not.toBeInTheDocument();
      expect(onClose.mock.calls).toEqual([['escape']]);
      expect(container.querySelector('button')?.matches(':focus')).toBe(true);
    });
  }

  it('is closed by its button, and not by a click beside it', async () => {
    const onClose = vi.fn();
    renderTree(<NewTask onClose={onClose} />);
    await opener.click();
    await dialog.click({ position: { x: 5, y: -20 }, force: true });
    await expect.element(dialog).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(onClose.mock.calls).toEqual([['button']]);
  });

  it('is closed by a click beside it where that is wanted', async () => {
    const onClose = vi.fn();
    renderTree(<NewTask onClose={onClose} closeOnOutsideClick />);
    await opener.click();
    await dialog.click({ position: { x: 5, y: -20 }, force: true });
    await expect.element(dialog).not.toBeInTheDocument();
    expect(onClose.mock.calls).toEqual([['outside']]);
  });

  it('lies above everything in the page, also from a place that is cut off', async () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:red';
    document.body.append(cover);
    const { host } = renderTree(<NewTask />);
    host.style.cssText = 'transform:scale(1);overflow:hidden;height:40px';
    cover.style.display = 'none';
    await opener.click();
    cover.style.display = '';
    await page.getByRole('button', { name: 'Save' }).click();
    cover.remove();
  });

  it('keeps the focus inside', async () => {
    renderTree(<NewTask />);
    await opener.click();
    for (let count = 0; count < 5; count += 1) await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('What is to be done')).toBeInTheDocument();
    expect(document.activeElement?.shadowRoot?.activeElement?.closest('dialog')).not.toBeNull();
  });

  it('has nothing that axe finds wrong', async () => {
    expect(
      await findingsInBothColors(
        <Modal open title="Title" onClose={() => {}} footer={<Button>Save</Button>}>
          <Input aria-label="Text" />
        </Modal>,
      ),
    ).toEqual([]);
  });
});

describe('Confirm', () => {
  it('asks, waits for what it started, and starts it once', async () => {
    let finish = () => {};
    const remove = vi.fn(() => new Promise<void>((done) => (finish = done)));
    const cancel = vi.fn();
    renderTree(
      <Confirm
        open
        title="Delete?"
        confirmLabel="Delete"
        danger
        onConfirm={remove}
        onCancel={cancel}
      >
        It can not be brought back.
      </Confirm>,
    );
    const question = page.getByRole('alertdialog', { name: 'Delete?' });
    await expect.element(question).toHaveAccessibleDescription('It can not be brought back.');
    const button = page.getByRole('button', { name: 'Delete' });
    await button.click();
    await expect.element(button).toHaveAttribute('aria-busy', 'true');
    await userEvent.keyboard('{Escape}');
    expect([remove.mock.calls.length, cancel.mock.calls.length]).toEqual([1, 0]);
    finish();
    await expect.element(button).not.toHaveAttribute('aria-busy');
  });

  it('starts at Cancel where nothing can be undone', async () => {
    const cancel = vi.fn();
    renderTree(
      <Confirm
        open
        title="Delete?"
        confirmLabel="Delete"
        danger
        onConfirm={() => {}}
        onCancel={cancel}
      />,
    );
    await userEvent.keyboard('{Enter}');
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('has nothing that axe finds wrong', async () => {
    expect(
      await findingsInBothColors(
        <Confirm
          open
          title="Delete?"
          confirmLabel="Delete"
          onConfirm={() => {}}
          onCancel={() => {}}
        >
          Really
        </Confirm>,
      ),
    ).toEqual([]);
  });
});
