import { useTexts } from '../../../page-context.ts';
import type { TextKey } from '../../../texts/translate.ts';

/** The parts of an address have the same names in every account, which no person reads. */
const texts: Readonly<Record<string, TextKey>> = {
  address_line_1: 'part.address_line_1',
  address_line_2: 'part.address_line_2',
  city: 'part.city',
  state: 'part.state',
  zip: 'part.zip',
  country: 'part.country',
};

/** The name of a part of an address for a person; a part that is not known keeps its own. */
export function usePartNames(): (name: string) => string {
  const t = useTexts();
  return (name) => {
    const key = Object.hasOwn(texts, name) ? texts[name] : undefined;
    return key ? t(key) : name;
  };
}
