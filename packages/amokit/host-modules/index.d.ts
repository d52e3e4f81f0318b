/**
 * Types of the modules that the CRM's page has: a widget imports them, and the build leaves them to
 * the page. Name it in tsconfig.json: `"types": ["amokit/assets", "amokit/host-modules"]`, or name
 * some of its parts: `"amokit/host-modules/crm"`.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/system_modules
 */
/// <reference path="./backbone.d.ts" />
/// <reference path="./crm.d.ts" />
/// <reference path="./jquery.d.ts" />
/// <reference path="./libraries.d.ts" />
/// <reference path="./moment.d.ts" />
/// <reference path="./underscore.d.ts" />
/// <reference path="./untyped.d.ts" />
