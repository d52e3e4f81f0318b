import { Field, Link, RadioGroup, Select } from '@amokit/ui';
import type { PanelBody, PanelState } from '../../page-shapes/page-state.ts';
import type { PanelTexts } from './texts.ts';

interface PageSwitchesProps {
  readonly t: PanelTexts;
  readonly state: PanelState;
  change(body: PanelBody): void;
}

const languages = [
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
] as const;

const brands = [
  { value: 'amocrm', label: 'amoCRM' },
  { value: 'kommo', label: 'Kommo' },
] as const;

/** Who sits at the page, and how it looks: open pages follow at once. */
export function PageSwitches({ t, state, change }: PageSwitchesProps) {
  const users = state.users.map(({ id, name, isAdmin }) => ({
    value: `${id}`,
    label: isAdmin ? `${name} (${t.admin})` : name,
  }));
  const themes = (['light', 'dark'] as const).map((value) => ({ value, label: t[value] }));
  return (
    <section class="panel__section" aria-labelledby="panel_page">
      <h2 id="panel_page">{t.page}</h2>
      <Field label={t.user}>
        <Select
          options={users}
          value={`${state.userId}`}
          onChange={(id) => id !== null && change({ userId: Number(id) })}
        />
      </Field>
      <div class="panel__row">
        <RadioGroup
          label={t.language}
          options={languages}
          value={state.language}
          onChange={(language) => change({ language })}
        />
        <RadioGroup
          label={t.theme}
          options={themes}
          value={state.theme}
          onChange={(theme) => change({ theme })}
        />
        <RadioGroup
          label={t.brand}
          options={brands}
          value={state.brand}
          onChange={(brand) => change({ brand })}
        />
      </div>
      <p class="panel__hint">
        {t.brandHint} <Link href={state.url}>{new URL(state.url).host}</Link>
      </p>
    </section>
  );
}
