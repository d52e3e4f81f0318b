import {
  type Brand,
  type OauthButtonColor,
  type OauthMode,
  oauthButtonColors,
  oauthModes,
} from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';
import { signInOf } from './brands.ts';

/** How the button looks and behaves. */
interface ButtonLook {
  /** @default 'amocrm' */
  readonly brand?: Brand | undefined;
  /** @default the brand's own text */
  readonly title?: string | undefined;
  /** The logo alone, without the text. */
  readonly compact?: boolean | undefined;
  /** The class of the button. */
  readonly className?: string | undefined;
  /** @default 'default' */
  readonly color?: OauthButtonColor | undefined;
  /** Comes back with the code: a text that nobody can guess. */
  readonly state?: string | undefined;
  /** The name of a global function that is called with `{ client_id, error }` when a person refuses. */
  readonly errorCallback?: string | undefined;
  /** @default 'post_message' */
  readonly mode?: OauthMode | undefined;
  /** Kommo only: how the button is coloured, in its own words. */
  readonly theme?: string | undefined;
  /** Kommo only: the language of the button. */
  readonly locale?: string | undefined;
}

/** A button for an integration that exists. */
export interface IntegrationButton extends ButtonLook {
  readonly clientId: string;
}

/** A button that makes a new integration in the account of whoever presses it. All over https. */
export interface ExternalButton extends ButtonLook {
  readonly name: string;
  readonly description: string;
  readonly redirectUri: string;
  /** Where the CRM sends the new integration's id and secret, before the redirect; it must answer 200. */
  readonly secretsUri: string;
  /** 400 × 272. */
  readonly logo: string;
  readonly scopes: readonly ('crm' | 'notifications')[];
}

export type SiteButton = IntegrationButton | ExternalButton;

/** An element as data: `Object.assign`, JSX or a template make one of it. */
export interface SiteButtonElement {
  readonly tag: 'script';
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The button with which visitors of a website let an integration into their accounts, as data.
 *
 * @example
 * ```ts
 * const { tag, attributes } = siteButton({ clientId, state: crypto.randomUUID() });
 * const script = document.createElement(tag);
 * for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
 * ```
 * @throws {@link AmoUsageError} for an unknown brand, colour or mode, when something is missing, and for
 * addresses that are not on https
 * @see https://www.amocrm.ru/developers/content/oauth/button
 */
export function siteButton(button: SiteButton): SiteButtonElement {
  const { color = 'default', mode = 'post_message', brand = 'amocrm' } = button;
  if (!Object.hasOwn(oauthButtonColors, color))
    throw new AmoUsageError(
      `The button has the colours ${Object.keys(oauthButtonColors).join(', ')}`,
    );
  if (!oauthModes.includes(mode))
    throw new AmoUsageError(`The button has the modes ${oauthModes.join(', ')}`);
  const { www, buttonClass } = signInOf(brand);
  const attributes: Record<string, string | undefined> = {
    class: buttonClass,
    charset: 'utf-8',
    ...identity(button),
    'data-title': button.title,
    'data-compact': String(button.compact ?? false),
    'data-class-name': button.className,
    'data-color': color,
    'data-state': button.state,
    'data-error-callback': button.errorCallback,
    'data-mode': mode,
    ...(brand === 'kommo' ? { 'data-theme': button.theme, 'data-locale': button.locale } : {}),
    src: `${www}/auth/button.min.js`,
  };
  return {
    tag: 'script',
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
  };
}

function identity(button: SiteButton): Record<string, string> {
  if ('clientId' in button && button.clientId) return { 'data-client-id': button.clientId };
  if (!('name' in button && button.name && button.description && button.scopes?.length))
    throw new AmoUsageError(
      'The button needs clientId, or name, description, redirectUri, secretsUri, logo and scopes',
    );
  const { name, description, redirectUri, secretsUri, logo, scopes } = button;
  for (const [key, address] of Object.entries({ redirectUri, secretsUri, logo }))
    if (!/^https:\/\//.test(address ?? ''))
      throw new AmoUsageError(`The ${key} of a button has to begin with https://`);
  return {
    'data-name': name,
    'data-description': description,
    'data-redirect_uri': redirectUri,
    'data-secrets_uri': secretsUri,
    'data-logo': logo,
    'data-scopes': scopes.join(','),
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The same button as HTML, with every value escaped.
 *
 * @example
 * ```ts
 * siteButtonHtml({ clientId: 'id', title: 'Sign in' });
 * //=> '<script class="amocrm_oauth" charset="utf-8" data-client-id="id" data-title="Sign in" …></script>'
 * ```
 * @see https://www.amocrm.ru/developers/content/oauth/button
 */
export function siteButtonHtml(button: SiteButton): string {
  const attributes = Object.entries(siteButton(button).attributes)
    .map(
      ([name, value]) => `${name}="${value.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')}"`,
    )
    .join(' ');
  return `<script ${attributes}></script>`;
}
