import type { Settings, WidgetConfig } from '@amokit/contract';
import { openPageRoot, type PageRoot } from '../root/page-root.ts';
import type { SaveCheck, SaveChecks } from '../save-checks.ts';
import type { WidgetInstance } from '../widget-instance.ts';
import type { Card } from './card.ts';
import { currentCard } from './card.ts';
import type { Notifications } from './notifications.ts';
import { notifications } from './notifications.ts';
import { asId, ask, asText, at, crmPage } from './page-values.ts';
import { pickSettings } from './settings.ts';
import type { TextKey, TextValues } from './texts.ts';
import { translate } from './texts.ts';
import type { Theme } from './theme.ts';
import { createTheme } from './theme.ts';

/** Who is looking at the page. */
export interface HostUser {
  readonly id: number;
  readonly name: string;
  readonly login: string;
}

/** The account in which the widget runs. */
export interface HostAccount {
  readonly id: number;
  readonly subdomain: string;
  /** An IANA name, or an empty string where the page does not say. */
  readonly timezone: string;
}

/** What a {@link Host} has whatever the texts of the widget are. */
export interface HostBase<Config extends WidgetConfig = WidgetConfig> {
  /** Where the widget is shown, in the CRM's words: `lcard`, `settings`, … */
  readonly area: string;
  /** The open card, read afresh each time, as a new card gets its id when it is saved. */
  readonly card: Card | null;
  readonly user: HostUser;
  readonly account: HostAccount;
  /** What was entered in the settings dialog, by the codes of the config. */
  readonly settings: Settings<Config>;
  /** The language of the page as a BCP 47 tag, good for `Intl`: `ru`, `en`, … */
  readonly language: string;
  readonly theme: Theme;
  readonly notifications: Notifications;
  /**
   * Aborted when the person leaves. Pass it to reads. Do not pass it to writes: an aborted write
   * may or may not have reached the server.
   */
  readonly signal: AbortSignal;
  /**
   * Lets the settings dialog ask before it saves: false keeps it open. The check goes with the
   * visit, or when the returned function is called. It is not asked when the widget is switched
   * off. Say in the dialog why you refuse, as the CRM does not.
   *
   * @example
   * useEffect(() => host.onSave(({ fields }) => isKnown(fields['api_key'])), [host]);
   */
  onSave(check: SaveCheck): () => void;
  /**
   * A root at the end of the page, for what has to stay when the CRM's own places go: the bar of a
   * call, that a `background` feature shows on every page. It is kept apart from the page as the
   * places of features are, and follows its colours; place what you draw with `position: fixed`.
   * It goes with the visit.
   *
   * @example
   * const { container, signal, close } = host.openRoot();
   * const unmount = mount(CallBar, container, host, close, { number, close });
   * signal.addEventListener('abort', unmount);
   */
  openRoot(): PageRoot;
  /** The CRM's own widget object, for everything that has no typed way yet. */
  readonly self: WidgetInstance;
}

/** The host as `defineWidget` makes it: it takes any key, so a component may ask for fewer. */
export interface AnyTextHost<Config extends WidgetConfig = WidgetConfig> extends HostBase<Config> {
  t(key: string, values?: TextValues): string;
}

/**
 * What a widget sees of the CRM during one visit of an area.
 *
 * `Config` gives the settings their types, `Texts` (the type of an i18n file) the keys of `t`.
 *
 * @example
 * import type { Host } from '@amokit/widget';
 * import type config from '../amokit.config.ts';
 * import type texts from '../i18n/en.json';
 *
 * export type WidgetHost = Host<typeof config, typeof texts>;
 */
export interface Host<Config extends WidgetConfig = WidgetConfig, Texts = unknown>
  extends HostBase<Config> {
  /** A text of the i18n file in the user's language, with its `{name}` places filled in. */
  t(key: TextKey<Texts>, values?: TextValues): string;
}

/** Builds the host of one visit, which ends when `signal` is aborted. */
export function createHost<Config extends WidgetConfig>(
  self: WidgetInstance,
  config: Config,
  signal: AbortSignal,
  saveChecks: SaveChecks,
): AnyTextHost<Config> {
  const page = crmPage();
  const system = self.system();
  const user = ask(page, 'constant', 'user');
  const account = ask(page, 'constant', 'account');
  const language = pageLanguage(page);
  const theme = createTheme(signal);
  // Each field by itself: with a spread beside getters, V8 keeps those of one visit, and its page, for ever.
  return {
    area: system.area,
    get card() {
      return currentCard(system.area);
    },
    user: {
      id: asId(at(user, 'id')) || asId(system.amouser_id),
      name: asText(at(user, 'name')),
      login: asText(at(user, 'login')) || asText(system.amouser),
    },
    account: {
      id: asId(at(account, 'id')),
      subdomain: asText(at(account, 'subdomain')) || asText(system.subdomain),
      timezone: asText(at(account, 'timezone')),
    },
    get settings() {
      return pickSettings(config, self.get_settings());
    },
    language,
    theme,
    notifications,
    signal,
    onSave: (check) => saveChecks.add(check, signal),
    openRoot: () => openPageRoot({ language, theme, signal }),
    self,
    t: (key, values) => translate(self.langs, key, values),
  };
}

/** The language of the CRM's page. */
function pageLanguage(page: unknown = crmPage()): string {
  return asText(at(page, 'lang_id')) || document.documentElement.lang || 'en';
}
