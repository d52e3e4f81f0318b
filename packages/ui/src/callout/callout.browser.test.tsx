import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findingsInBothColors, renderTree } from '../../test/render.ts';
import { LocaleContext } from '../locale/locale.ts';
import { Callout } from './callout.tsx';

function Saved() {
  const [shown, setShown] = useState(true);
  return shown ? (
    <Callout variant="success" title="The note was saved" onClose={() => setShown(false)} />
  ) : null;
}

describe('Callout', () => {
  it('is heard at once when something failed, and in a pause when something is done', async () => {
    renderTree(
      <>
        <Callout variant="danger">The note was not saved</Callout>
        <Callout variant="success">The note was saved</Callout>
        <Callout>A note is seen by the team</Callout>
      </>,
    );
    await expect.element(page.getByRole('alert')).toHaveTextContent('The note was not saved');
    await expect.element(page.getByRole('status')).toHaveTextContent('The note was saved');
    await expect.element(page.getByRole('note')).toHaveTextContent('A note is seen by the team');
  });

  it('is closed by its button', async () => {
    renderTree(<Saved />);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(page.getByRole('status')).not.toBeInTheDocument();
  });

  it('speaks the language around it, or the words that it is given', async () => {
    renderTree(
      <LocaleContext.Provider value="ru-RU">
        <Callout onClose={() => {}}>1</Callout>
        <Callout onClose={() => {}} closeLabel="Понятно">
          2
        </Callout>
      </LocaleContext.Provider>,
    );
    await expect.element(page.getByRole('button', { name: 'Закрыть' })).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Понятно' })).toBeInTheDocument();
  });

  it('has nothing that axe finds wrong', async () => {
    const tree = (
      <>
        <Callout title="Info">Text</Callout>
        <Callout variant="success">Text</Callout>
        <Callout variant="warning">Text</Callout>
        <Callout variant="danger" onClose={() => {}}>
          Text
        </Callout>
      </>
    );
    expect(await findingsInBothColors(tree)).toEqual([]);
  });
});
