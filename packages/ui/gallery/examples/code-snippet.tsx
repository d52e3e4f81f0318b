import { CodeSnippet } from '@amokit/ui';
import { defineLive } from '../live.ts';

const code = `<script>
  window.onload = () => console.debug('Кнопка на сайте');
</script>
<script async src="https://example.com/button.js?id=123456"></script>`;

export function Example() {
  return <CodeSnippet label="Код для вашего сайта" code={code} />;
}

export const live = defineLive(
  {
    label: 'Код для вашего сайта',
    code: '<script async src="https://example.com/button.js"></script>',
  },
  (props) => <CodeSnippet {...props} />,
);
