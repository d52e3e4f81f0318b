import type { Journal } from '../journal.ts';
import { asText, at, isFunction } from '../value.ts';

/** A legal entity as a widget's search finds it. */
export interface LegalEntity {
  readonly name: string;
  readonly inn: string;
  readonly kpp: string;
  readonly ogrn: string;
  /** `1` and `2`, as in the API. */
  readonly type: string;
  readonly address: string;
}

const handlers = (): readonly unknown[] => {
  const found = at(window.APP, 'widgets', 'legal_handlers');
  return Array.isArray(found) ? found : [];
};

/** Whether a widget has put a search of its own into `APP.widgets.legal_handlers`. */
export const hasLegalSearch = (): boolean => handlers().some(isFunction);

function read(answer: unknown): readonly LegalEntity[] {
  if (!Array.isArray(answer)) return [];
  return answer.map((item) => ({
    name: asText(at(item, 'name')),
    inn: asText(at(item, 'inn')),
    kpp: asText(at(item, 'kpp')),
    ogrn: asText(at(item, 'ogrn')),
    type: asText(at(item, 'type')),
    address: asText(at(item, 'address')),
  }));
}

/**
 * What the searches of widgets find. What they get is not documented: an object with the words that
 * were typed.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/card
 */
export async function searchLegalEntities(
  query: string,
  journal: Journal,
): Promise<readonly LegalEntity[]> {
  const ask = async (handler: unknown): Promise<readonly LegalEntity[]> => {
    try {
      return isFunction(handler) ? read(await handler({ query })) : [];
    } catch (error) {
      journal.error('', 'APP.widgets.legal_handlers', error);
      return [];
    }
  };
  return (await Promise.all(handlers().map(ask))).flat();
}
