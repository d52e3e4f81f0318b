import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { Field } from '../field/field.tsx';
import { CodeSnippet } from './code-snippet.tsx';
import { CopyField } from './copy-field.tsx';

const address = 'https://example.com/hooks/1';
const copy = page.getByRole('button', { name: 'Copy' });

describe('CopyField', () => {
  it('copies its text and says so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    renderTree(
      <Field label="Webhook">
        <CopyField value={address} />
      </Field>,
    );
    await expect.element(page.getByRole('textbox', { name: 'Webhook' })).toHaveValue(address);
    await copy.click();
    expect(write).toHaveBeenCalledWith(address);
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
    write.mockRestore();
  });

  it('lets the browser copy where the page has no clipboard', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const copied: string[] = [];
    const listen = (event: Event) => {
      const { target } = event;
      const [inside] = event.composedPath();
      if (inside instanceof HTMLTextAreaElement) copied.push(inside.value);
      expect(target).not.toBeNull();
    };
    document.addEventListener('copy', listen);
    const { container } = renderTree(<CopyField aria-label="Webhook" value={address} />);
    await copy.click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
    expect(copied).toEqual([address]);
    expect(container.querySelector('textarea')).toBeNull();
    document.removeEventListener('copy', listen);
    write.mockRestore();
  });

  it('hides a secret until the person asks for it', async () => {
    const { container } = renderTree(<CopyField aria-label="Key" value="s3cret" secret />);
    const type = () => container.querySelector('input')?.type;
    expect(type()).toBe('password');
    const show = page.getByRole('button', { name: 'Show' });
    await show.click();
    expect(type()).toBe('text');
    await expect.element(show).toHaveAttribute('aria-pressed', 'true');
    await show.click();
    expect(type()).toBe('password');
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <CopyField aria-label="Webhook" value={address} />
        <CopyField aria-label="Key" value="s3cret" secret />
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});

describe('CodeSnippet', () => {
  const code = `<script src="${address}?a-very-long-address-that-does-not-fit"></script>`;

  it('shows code as it is, and copies it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { container } = renderTree(<CodeSnippet label="For your site" code={code} />);
    await expect.element(page.getByRole('region', { name: 'For your site' })).toBeVisible();
    expect(container.querySelector('code')?.textContent).toBe(code);
    await copy.click();
    expect(write).toHaveBeenCalledWith(code);
    write.mockRestore();
  });

  it('has nothing that axe finds wrong', async () => {
    expect(await findingsInBothColors(<CodeSnippet label="For your site" code={code} />)).toEqual(
      [],
    );
  });
});
