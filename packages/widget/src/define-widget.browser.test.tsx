import { useEffect, useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { config, later, openCrm, setApp } from '../test/crm.ts';
import { defineWidget, type FeatureModule, type FeatureProps, type Host } from './index.ts';

type WidgetHost = Host<typeof config>;

/** A widget whose panel is this component. */
const withPanel = (Panel: (props: FeatureProps<WidgetHost>) => unknown) => {
  const module = { default: (props: FeatureProps<WidgetHost>) => <>{Panel(props)}</> };
  return defineWidget(config, { panel: async () => module });
};

describe('a card panel', () => {
  it('is shown in the areas of the config, and in no other', async () => {
    const load = vi.fn(async () => ({ default: () => <p>The panel</p> }));
    const crm = openCrm(defineWidget(config, { panel: load }));
    crm.enter('ccard');
    expect([load.mock.calls.length, crm.panelRoot()]).toEqual([0, null]);
    crm.enter('lcard');
    await expect.element(page.getByText('The panel')).toBeVisible();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is gone after the person left, and back after they came again', async () => {
    const crm = openCrm(withPanel(() => <p>The panel</p>));
    for (let visit = 0; visit < 3; visit += 1) {
      crm.enter('lcard');
      await expect.element(page.getByText('The panel')).toBeVisible();
      crm.leave();
      await expect.element(page.getByText('The panel')).not.toBeInTheDocument();
    }
  });

  it('mounts nothing when its file comes after the person left', async () => {
    const file = later<FeatureModule<typeof config>>();
    const draw = vi.fn(() => null);
    const crm = openCrm(defineWidget(config, { panel: () => file.promise }));
    crm.enter('lcard');
    expect(crm.panelRoot()).not.toBeNull();
    crm.leave();
    file.resolve({ default: draw });
    await file.promise;
    crm.enter('lcard');
    await vi.waitFor(() => expect(draw).toHaveBeenCalledTimes(1));
  });

  it('says that it is loading until its file is there', async () => {
    const file = later<FeatureModule<typeof config>>();
    const crm = openCrm(defineWidget(config, { panel: () => file.promise }));
    crm.enter('lcard');
    await expect.element(page.getByRole('status')).toBeVisible();
    file.resolve({ default: () => <p>The panel</p> });
    await expect.element(page.getByText('The panel')).toBeVisible();
    await expect.element(page.getByRole('status')).not.toBeInTheDocument();
  });

  it('ends the last visit when the CRM renders again without a word', async () => {
    const signals: AbortSignal[] = [];
    const crm = openCrm(
      withPanel(({ host }) => {
        signals.push(host.signal);
        return <p>The panel</p>;
      }),
    );
    crm.enter('lcard');
    await vi.waitFor(() => expect(signals.length).toBe(1));
    crm.enter('lcard');
    await vi.waitFor(() => expect(signals.length).toBe(2));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    await expect.element(page.getByText('The panel')).toBeVisible();
  });

  it('is unmounted, and its requests aborted, when the CRM wiped the page', async () => {
    const ended = vi.fn();
    let signal: AbortSignal | undefined;
    function Panel({ host }: FeatureProps<WidgetHost>) {
      signal = host.signal;
      useEffect(() => ended, []);
      return <p>The panel</p>;
    }
    const crm = openCrm(defineWidget(config, { panel: async () => ({ default: Panel }) }));
    crm.enter('lcard');
    await expect.element(page.getByText('The panel')).toBeVisible();
    crm.wipe();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
    expect(signal?.aborted).toBe(true);
  });

  it('survives being moved by the CRM', async () => {
    const ended = vi.fn();
    function Panel() {
      useEffect(() => ended, []);
      return <p>The panel</p>;
    }
    const crm = openCrm(defineWidget(config, { panel: async () => ({ default: Panel }) }));
    crm.enter('lcard');
    await expect.element(page.getByText('The panel')).toBeVisible();
    const block = crm.panelRoot()?.host.closest('.card-widgets__widget-amo_test');
    if (!block) throw new Error('the panel is not in its block');
    const other = document.createElement('aside');
    block.parentElement?.append(other);
    other.append(block);
    await expect.element(page.getByText('The panel')).toBeVisible();
    expect(ended).not.toHaveBeenCalled();
  });

  it('never lets its own mistake out, and tells the CRM to go on', () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const crm = openCrm(withPanel(() => null));
    const { callbacks, system } = crm.self;
    Object.assign(crm.self, {
      system: () => {
        throw new Error('no system');
      },
    });
    expect(callbacks?.render()).toBe(true);
    expect(callbacks?.init()).toBe(true);
    expect(trace).toHaveBeenCalledTimes(1);
    Object.assign(crm.self, { system });
    trace.mockRestore();
  });
});

describe('a failure', () => {
  function Bomb({ fuse }: { readonly fuse: { wet: boolean } }) {
    if (!fuse.wet) throw new Error('bang');
    return <p>The panel</p>;
  }

  it('of a component is told in the user’s language with the contact, and can be tried again', async () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    setApp({ lang_id: 'ru' });
    const fuse = { wet: false };
    const crm = openCrm(withPanel(() => <Bomb fuse={fuse} />));
    crm.enter('lcard');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Не удалось показать виджет.');
    await expect
      .element(page.getByRole('link', { name: 'help@example.com' }))
      .toHaveAttribute('href', 'mailto:help@example.com');
    await page.getByRole('button', { name: 'Повторить' }).click();
    await expect.element(page.getByRole('alert')).toBeInTheDocument();
    fuse.wet = true;
    await page.getByRole('button', { name: 'Повторить' }).click();
    await expect.element(page.getByText('The panel')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(trace).toHaveBeenCalledTimes(2);
    trace.mockRestore();
  });

  it('of a later update is told as well', async () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const fuse = { wet: true };
    function Panel() {
      const [, redraw] = useState(0);
      const explode = () => {
        fuse.wet = false;
        redraw(1);
      };
      return (
        <button type="button" onClick={explode}>
          Explode
          <Bomb fuse={fuse} />
        </button>
      );
    }
    const crm = openCrm(defineWidget(config, { panel: async () => ({ default: Panel }) }));
    crm.enter('lcard');
    await page.getByRole('button', { name: /Explode/ }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('could not be shown');
    trace.mockRestore();
  });

  it('of a file to load is tried again by the button', async () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    let tries = 0;
    const panel = async () => {
      tries += 1;
      if (tries === 1) throw new Error('offline');
      return { default: () => <p>The panel</p> };
    };
    const crm = openCrm(defineWidget(config, { panel }));
    crm.enter('lcard');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByText('The panel')).toBeVisible();
    trace.mockRestore();
  });
});

describe('the settings dialog', () => {
  const panel = async () => ({ default: () => null });
  const settings = async () => ({ default: () => <p>Our own words</p> });

  it('has the widget’s words under the description', async () => {
    const crm = openCrm(defineWidget(config, { panel, settings }));
    const body = crm.openSettings();
    await expect.element(page.getByText('Our own words')).toBeVisible();
    const order = [...(body.querySelector('.widget_settings_block')?.children ?? [])];
    expect(order.map(({ className }) => className)).toEqual([
      'widget_settings_block__descr',
      '',
      'widget_settings_block__fields',
    ]);
  });

  it('stays open when the CRM renders the area around it', async () => {
    const crm = openCrm(defineWidget(config, { panel, settings }));
    crm.openSettings();
    await expect.element(page.getByText('Our own words')).toBeVisible();
    crm.enter('settings');
    await expect.element(page.getByText('Our own words')).toBeVisible();
  });

  it('may be handed over before it is in the page', async () => {
    const crm = openCrm(defineWidget(config, { panel, settings }));
    const body = document.createElement('div');
    crm.self.callbacks?.settings([body]);
    document.body.append(document.createElement('hr'), body);
    await expect.element(page.getByText('Our own words')).toBeVisible();
    body.remove();
    await expect.element(page.getByText('Our own words')).not.toBeInTheDocument();
  });

  it('is left alone by a widget without words of its own', () => {
    const crm = openCrm(defineWidget(config, { panel }));
    const before = crm.openSettings().innerHTML;
    expect(before).not.toContain('<div></div>');
  });

  it('waits with saving for the widget’s check, while it is open', async () => {
    const known = later<boolean>();
    function Settings({ host }: FeatureProps<WidgetHost>) {
      useEffect(
        () => host.onSave(({ fields }) => (fields.city === 'Perm' ? known.promise : false)),
        [host],
      );
      return <p>Our own words</p>;
    }
    const module = { default: Settings };
    const crm = openCrm(defineWidget(config, { panel, settings: async () => module }));
    const save = (city: string, active: 'Y' | 'N' = 'Y') =>
      crm.self.callbacks?.onSave({ active, fields: { city } });
    expect(save('Omsk')).toBe(true);
    const body = crm.openSettings();
    await vi.waitFor(async () => expect(await save('Omsk')).toBe(false));
    expect(save('Omsk', 'N')).toBe(true);
    const answer = save('Perm');
    known.resolve(true);
    expect(await answer).toBe(true);
    body.remove();
    await vi.waitFor(() => expect(save('Omsk')).toBe(true));
  });

  it('does not save past a check that failed', async () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    function Settings({ host }: FeatureProps<WidgetHost>) {
      useEffect(
        () =>
          host.onSave(() => {
            throw new Error('offline');
          }),
        [host],
      );
      return null;
    }
    const module = { default: Settings };
    const crm = openCrm(defineWidget(config, { panel, settings: async () => module }));
    crm.openSettings();
    await vi.waitFor(async () => {
      expect(await crm.self.callbacks?.onSave({ active: 'Y', fields: {} })).toBe(false);
    });
    trace.mockRestore();
  });
});

describe('keys', () => {
  it('typed in the widget do not reach the CRM’s hotkeys', async () => {
    const hotkey = vi.fn();
    for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, hotkey);
    const crm = openCrm(withPanel(() => <input aria-label="Note" />));
    crm.enter('lcard');
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.click();
    await userEvent.keyboard('abc');
    await expect.element(note).toHaveValue('abc');
    expect(hotkey).not.toHaveBeenCalled();
    for (const type of ['keydown', 'keyup', 'keypress']) document.removeEventListener(type, hotkey);
  });
});
