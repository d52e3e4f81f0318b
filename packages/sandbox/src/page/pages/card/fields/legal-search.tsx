import { useEffect, useState } from 'preact/hooks';
import {
  hasLegalSearch,
  type LegalEntity,
  searchLegalEntities,
} from '../../../host/app/legal-search.ts';
import { usePage, useTexts } from '../../../page-context.ts';

type Parts = Readonly<Record<string, unknown>>;

interface LegalSearchProps {
  readonly data: Parts;
  change(data: Parts): void;
}

/** A person types on: not every letter is asked for. */
const pause = 300;
const fewest = 3;

const partsOf = ({ name, inn, kpp, ogrn, type, address }: LegalEntity): Parts => ({
  name,
  vat_id: inn,
  kpp,
  tax_registration_reason_code: ogrn,
  entity_type: type,
  address,
});

/** Takes over what a widget's search of legal entities has found; nothing where no widget searches. */
export function LegalSearch({ data, change }: LegalSearchProps) {
  const { journal } = usePage();
  const t = useTexts();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly LegalEntity[]>([]);
  useEffect(() => {
    if (query.length < fewest) return setFound([]);
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await searchLegalEntities(query, journal);
      if (current) setFound(answer);
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, journal]);

  if (!hasLegalSearch()) return null;
  return (
    <div class="field-parts__part">
      <label class="field-parts__part">
        <span class="field-parts__caption">{t('part.find')}</span>
        <input
          type="search"
          class="text-input"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value.trim())}
        />
      </label>
      {found.length > 0 && (
        <ul class="field-parts__found">
          {found.map((entity) => (
            <li key={`${entity.inn} ${entity.kpp} ${entity.name}`}>
              <button
                type="button"
                class="field-parts__found-item"
                onClick={() => {
                  setQuery('');
                  change({ ...data, ...partsOf(entity) });
                }}
              >
                <b>{entity.name}</b> <span class="hint">{entity.inn}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
