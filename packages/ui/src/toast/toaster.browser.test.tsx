import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findingsOf, renderTree } from '../../test/render.ts';
import { Modal } from '../modal/modal.tsx';
import { Toaster } from './toaster.tsx';
import { createToasts } from './toasts.ts';

describe('Toaster', () => {
  it('shows a message, which goes by itself', async () => {
    const toasts = createToasts();
    renderTree(<Toaster toasts={toasts} />);
    toasts.show('The note was saved', { variant: 'success', duration: 300 });
    await expect.element(page.getByRole('status')).toHaveTextContent('The note was saved');
    await expect.element(page.getByText('The note was saved')).not.toBeInTheDocument();
  });

  it('waits while the pointer is on it', async () => {
    const toasts = createToasts();
    renderTree(<Toaster toasts={toasts} />);
    toasts.show('Read me', { duration: 1200 });
    await page.getByText('Read me').hover();
    const start = performance.now();
    await expect.poll(() => performance.now() - start, { timeout: 3000 }).toBeGreaterThan(1500);
    await expect.element(page.getByText('Read me')).toBeVisible();
    await userEvent.unhover(page.getByText('Read me'));
    await expect.element(page.getByText('Read me')).not.toBeInTheDocument();
  });

  it('keeps failures and messages with something to do until they are closed', async () => {
    const undo = vi.fn();
    const toasts = createToasts();
    renderTree(<Toaster toasts={toasts} />);
    toasts.show('Deleted', { action: { label: 'Undo', onSelect: undo } });
    toasts.show('Not saved', { variant: 'danger' });
    expect(toasts.current.map(({ duration }) => duration)).toEqual([Infinity, Infinity]);
    await expect.element(page.getByRole('alert')).toHaveTextContent('Not saved');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(undo).toHaveBeenCalledTimes(1);
    await expect.element(page.getByText('Deleted')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(page.getByRole('region')).not.toBeInTheDocument();
  });

  it('can be closed by whoever showed it, and forgets those that nobody sees', async () => {
    const toasts = createToasts();
    const { unmount } = renderTree(<Toaster toasts={toasts} />);
    const close = toasts.show('Sending');
    await expect.element(page.getByText('Sending')).toBeVisible();
    close();
    await expect.element(page.getByText('Sending')).not.toBeInTheDocument();
    unmount();
    expect(() => toasts.show('Nobody sees it')).not.toThrow();
  });

  it('can be pressed while a modal dialog is open, and outlives it', async () => {
    const undo = vi.fn();
    const toasts = createToasts();
    const dialog = (open: boolean) => (
      <Modal open={open} title="Settings" onClose={() => {}}>
        text
      </Modal>
    );
    // In another root, as another feature of the widget has it.
    const { rerender } = renderTree(dialog(false));
    const { unmount } = renderTree(<Toaster toasts={toasts} />);
    toasts.show('Before', { duration: 60_000 });
    rerender(dialog(true));
    toasts.show('Deleted', { action: { label: 'Undo', onSelect: undo } });
    const button = page.getByRole('button', { name: 'Undo' });
    await button.click();
    expect(undo).toHaveBeenCalledTimes(1);
    const toast = page.getByText('Before').element().closest('.amo-toast');
    expect(toast && getComputedStyle(toast).display).toBe('flex');
    rerender(dialog(false));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByText('Before')).toBeVisible();
    rerender(dialog(true));
    unmount();
    await expect.element(page.getByText('Before')).not.toBeInTheDocument();
  });

  it('has nothing that axe finds wrong', async () => {
    const toasts = createToasts();
    const { host } = renderTree(<Toaster toasts={toasts} />);
    toasts.show('Deleted', { action: { label: 'Undo', onSelect: () => {} }, duration: 60_000 });
    toasts.show('Not saved', { variant: 'danger' });
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(await findingsOf(host)).toEqual([]);
  });
});
