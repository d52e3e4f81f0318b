import { describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../../../../scripts/chromium.mjs';
import { authorizeUrl, type SiteButton, siteButton, siteButtonHtml } from './index.ts';

const external: SiteButton = {
  name: 'Shop',
  description: 'Orders as leads',
  redirectUri: 'https://example.com/oauth',
  secretsUri: 'https://example.com/secrets',
  logo: 'https://example.com/logo.png',
  scopes: ['crm', 'notifications'],
};

describe('the site button', () => {
  it('is an element for an integration that exists', () => {
    expect(siteButton({ clientId: 'id', state: 's', title: 'Sign in', color: 'red' })).toEqual({
      tag: 'script',
      attributes: {
        class: 'amocrm_oauth',
        charset: 'utf-8',
        'data-client-id': 'id',
        'data-title': 'Sign in',
        'data-compact': 'false',
        'data-color': 'red',
        'data-state': 's',
        'data-mode': 'post_message',
        src: 'https://www.amocrm.ru/auth/button.min.js',
      },
    });
  });

  it('is an element of the other brand, with its theme and language', () => {
    const { attributes } = siteButton({
      clientId: 'id',
      brand: 'kommo',
      theme: 'dark',
      locale: 'es',
      compact: true,
      className: 'my-button',
      errorCallback: 'onRefused',
      mode: 'popup',
    });
    expect(attributes).toEqual({
      class: 'kommo_oauth',
      charset: 'utf-8',
      'data-client-id': 'id',
      'data-compact': 'true',
      'data-class-name': 'my-button',
      'data-color': 'default',
      'data-error-callback': 'onRefused',
      'data-mode': 'popup',
      'data-theme': 'dark',
      'data-locale': 'es',
      src: 'https://www.kommo.com/auth/button.min.js',
    });
  });

  it('makes an external integration', () => {
    expect(siteButton(external).attributes).toMatchObject({
      'data-name': 'Shop',
      'data-description': 'Orders as leads',
      'data-redirect_uri': 'https://example.com/oauth',
      'data-secrets_uri': 'https://example.com/secrets',
      'data-logo': 'https://example.com/logo.png',
      'data-scopes': 'crm,notifications',
    });
    expect(siteButton(external).attributes).not.toHaveProperty('data-client-id');
  });

  it('is refused when it could not work', () => {
    expect(() => siteButton({ ...external, secretsUri: 'http://example.com' })).toThrow(
      /secretsUri/,
    );
    // @ts-expect-error there is no such colour
    expect(() => siteButton({ clientId: 'id', color: 'pink' })).toThrow(/violet/);
    // @ts-expect-error nor one that every object has
    expect(() => siteButton({ clientId: 'id', color: 'constructor' })).toThrow(/violet/);
    // @ts-expect-error there is no such mode
    expect(() => siteButton({ clientId: 'id', mode: 'tab' })).toThrow(/popup/);
    // @ts-expect-error there is no such brand
    expect(() => siteButton({ clientId: 'id', brand: 'constructor' })).toThrow(/amocrm and kommo/);
    // @ts-expect-error nor has the sign-in page one
    expect(() => authorizeUrl({ clientId: 'id', state: 's', brand: 'bitrix' })).toThrow(/kommo/);
    expect(() => siteButton({ clientId: '' })).toThrow(/clientId/);
    expect(() => siteButton({ ...external, scopes: [] })).toThrow(/scopes/);
    // @ts-expect-error everything else is missing
    expect(() => siteButton({ name: 'Shop' })).toThrow(/redirectUri/);
  });

  it('is read by a browser exactly as it was given, whatever is in it', async () => {
    const hostile = `"><img src=x onerror=alert(1)></script><b>'&amp;\n\u2028`;
    const button: SiteButton = { clientId: hostile, title: hostile, state: hostile };
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.setContent(`<div>${siteButtonHtml(button)}</div>`);
    const found = await page.evaluate(() => {
      const [script, ...others] = document.querySelectorAll('div *');
      return {
        others: others.length,
        attributes: Object.fromEntries(
          [...(script?.attributes ?? [])].map(({ name, value }) => [name, value]),
        ),
      };
    });
    expect(found).toEqual({ others: 0, attributes: siteButton(button).attributes });
  });
});
