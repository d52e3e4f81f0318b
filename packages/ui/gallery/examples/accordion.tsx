import { Accordion } from '@amokit/ui';

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
