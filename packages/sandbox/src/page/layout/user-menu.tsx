import type { PageLanguage, PageTheme } from '../../page-shapes/page-state.ts';
import { savePreferences } from '../data/ajax.ts';
import { usePage, usePageState, useTexts } from '../page-context.ts';
import { Avatar } from './avatar.tsx';
import { usePopup } from './use-popup.ts';

const languages: readonly { readonly id: PageLanguage; readonly name: string }[] = [
  { id: 'ru', name: 'Русский' },
  { id: 'en', name: 'English' },
];

const themes: readonly PageTheme[] = ['light', 'dark'];

/** The person's picture, and behind it the switches of language and theme. */
export function UserMenu() {
  const { state, journal } = usePage();
  const { user, account, language, theme } = usePageState();
  const t = useTexts();
  const popup = usePopup();

  const chooseTheme = async (next: PageTheme) => {
    document.documentElement.dataset.colorScheme = next;
    state.set({ ...state.get(), theme: next });
    try {
      await savePreferences({ theme: next });
    } catch (error) {
      journal.error('', 'preferences', error);
    }
  };

  const chooseLanguage = async (next: PageLanguage) => {
    if (next === language) return;
    try {
      await savePreferences({ language: next });
      // The texts of the widgets come with the page, so the page is asked for anew, as in the CRM.
      location.reload();
    } catch (error) {
      journal.error('', 'preferences', error);
    }
  };

  return (
    <div class="nav__top__userbar" ref={popup.ref}>
      <button
        type="button"
        class="nav__top__userbar__button"
        aria-label={t('menu.profile')}
        aria-expanded={popup.open}
        onClick={popup.toggle}
      >
        {/* Widgets read the id of who is signed in from here. */}
        <span class="n-avatar" id={`${user.id}`}>
          <Avatar id={user.id} name={user.name} />
        </span>
      </button>
      {popup.open && (
        <div class="nav__top__userbar__popup">
          <div class="nav__top__userbar__userinfo">
            <b class="nav__top__userbar__userinfo__username">{user.name}</b>
            <span class="nav__top__userbar__userinfo__login">{user.login}</span>
            <span class="nav__top__userbar__userinfo__login">
              {account.name} · {t('preferences.account', { id: account.id })}
            </span>
          </div>
          <fieldset class="switch-row">
            <legend>{t('preferences.theme')}</legend>
            {themes.map((id) => (
              <label key={id} class="switch-row__option">
                <input
                  type="radio"
                  name="page_theme"
                  checked={id === theme}
                  onChange={() => chooseTheme(id)}
                />
                <span>{t(`preferences.${id}`)}</span>
              </label>
            ))}
          </fieldset>
          <fieldset class="switch-row">
            <legend>{t('preferences.language')}</legend>
            {languages.map(({ id, name }) => (
              <label key={id} class="switch-row__option">
                <input
                  type="radio"
                  name="page_language"
                  checked={id === language}
                  onChange={() => chooseLanguage(id)}
                />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </div>
  );
}
