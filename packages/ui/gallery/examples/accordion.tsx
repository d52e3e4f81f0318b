import { Accordion } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <Accordion
      defaultOpen={['what']}
      items={[
        { id: 'what', title: 'Что умеет виджет?', content: 'Пишет примечание в сделку.' },
        { id: 'price', title: 'Сколько он стоит?', content: 'Нисколько.' },
        { id: 'rights', title: 'Какие права ему нужны?', content: 'Доступ к данным аккаунта.' },
      ]}
    />
  );
}

export const live = defineLive(
  { multiple: false, title: 'Что умеет виджет?', content: 'Пишет примечание в сделку.' },
  ({ multiple, title, content }) => (
    <Accordion
      multiple={multiple}
      items={[
        { id: 'first', title, content },
        { id: 'second', title: 'Сколько он стоит?', content: 'Нисколько.' },
      ]}
    />
  ),
);
