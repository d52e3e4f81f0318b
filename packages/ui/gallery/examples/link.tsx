import { Link, Text } from '@amokit/ui';

export function Example() {
  return (
    <Text>
      Как подключить, написано в <Link href="#help">справке</Link> и на{' '}
      <Link href="https://example.com" newTab>
        сайте
      </Link>
      .
    </Text>
  );
}
