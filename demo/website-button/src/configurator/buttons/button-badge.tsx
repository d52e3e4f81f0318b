import { Badge } from '@amokit/ui';
import { isInApp } from '../../model/button-script.ts';
import { useConfigurator } from '../configurator-context.ts';

interface ButtonBadgeProps {
  readonly button: {
    readonly creation_status: 'created' | 'creation_pending';
    readonly script?: string | null | undefined;
    readonly is_deleted?: boolean | undefined;
  };
}

/** The state of a button in a word. */
export function ButtonBadge({ button }: ButtonBadgeProps) {
  const { t } = useConfigurator();
  if (button.is_deleted) return <Badge>{t('state.deleted')}</Badge>;
  if (button.creation_status === 'creation_pending')
    return <Badge variant="warning">{t('state.pending')}</Badge>;
  if (!button.script) return <Badge variant="warning">{t('state.noScript')}</Badge>;
  return isInApp(button.script) ? (
    <Badge variant="info">{t('state.inApp')}</Badge>
  ) : (
    <Badge variant="success">{t('state.ready')}</Badge>
  );
}
