import type { PanelBody, PanelState } from '../../page-shapes/page-state.ts';
import type { PanelTexts } from './texts.ts';

interface PageSwitchesProps {
  readonly t: PanelTexts;
  readonly state: PanelState;
  change(body: PanelBody): void;
}

const languages = [
  { id: 'ru', name: 'Русский' },
  { id: 'en', name: 'English' },
] as const;

const brands = [
  { id: 'amocrm', name: 'amoCRM' },
  { id: 'kommo', name: 'Kommo' },
] as const;

/** Who sits at the page, and how it looks: open pages follow at once. */
export function PageSwitches({ t, state, change }: PageSwitchesProps) {
  return (
    <section class="panel__section" aria-labelledby="panel_page">
      <h2 id="panel_page">{t.page}</h2>
      <label class="panel__field">
        <span>{t.user}</span>
        <select
          value={state.userId}
          onChange={({ currentTarget }) => change({ userId: Number(currentTarget.value) })}
        >
          {state.users.map(({ id, name, isAdmin }) => (
            <option key={id} value={id} selected={id === state.userId}>
              {name}
              {isAdmin ? ` (${t.admin})` : ''}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="panel__choice">
        <legend>{t.language}</legend>
        {languages.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="language"
              checked={id === state.language}
              onChange={() => change({ language: id })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <fieldset class="panel__choice">
        <legend>{t.theme}</legend>
        {(['light', 'dark'] as const).map((id) => (
          <label key={id}>
            <input
              type="radio"
              name="theme"
              checked={id === state.theme}
              onChange={() => change({ theme: id })}
            />
            {t[id]}
          </label>
        ))}
      </fieldset>
      <fieldset class="panel__choice">
        <legend>{t.brand}</legend>
        {brands.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="brand"
              checked={id === state.brand}
              onChange={() => change({ brand: id })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <p class="panel__hint">
        {t.brandHint} <a href={state.url}>{new URL(state.url).host}</a>
      </p>
    </section>
  );
}
