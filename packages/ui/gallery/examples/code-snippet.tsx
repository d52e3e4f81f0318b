import { CodeSnippet } from '@amokit/ui';

const code = `<script>
  window.onload = () => console.debug('Кнопка на сайте');
</script>
<script async src="https://example.com/button.js?id=123456"></script>`;

export function Example() {
  return <CodeSnippet label="Код для вашего сайта" code={code} />;
}
