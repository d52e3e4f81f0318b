import { Link, Text } from '@amokit/ui';
import { defineLive } from '../live.ts';

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

export const live = defineLive(
  { children: 'справке', href: 'https://example.com', newTab: true },
  (props) => <Link {...props} />,
);
