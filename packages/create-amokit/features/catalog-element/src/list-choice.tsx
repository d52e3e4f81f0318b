import { Field, Select } from '@amokit/ui';
import { useAsync } from '@amokit/widget/preact';
import { readLists } from './element.ts';
import type { WidgetHost } from './host.ts';

/** The choice of the list whose elements the widget edits. The CRM remembers it. */
export function ListChoice({ host }: { readonly host: WidgetHost }) {
  const [lists] = useAsync(readLists, []);
  if (lists.status !== 'ready') return null;
  return (
    <Field label={host.t('element.list')} hint={host.t('element.hint')}>
      <Select
        placeholder={host.t('element.none')}
        options={lists.data.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(id) => {
          if (id !== null) host.self.setSdkCatalogId(Number(id));
        }}
      />
    </Field>
  );
}
