import { Field, Input, Select, Text } from '@amokit/ui';
import { type CallbackAction, type CallbackName, callbackNames } from '../../model/look.ts';
import { useConfigurator } from '../configurator-context.ts';
import { useLook } from './look-context.ts';

/** What the site does when something happens in the chat. */
export function EventFields() {
  const { t } = useConfigurator();
  const { look, problems, change } = useLook();
  const { callbacks } = look;
  const set = (name: CallbackName, action: CallbackAction | null, site = '') => {
    const { [name]: _, ...others } = callbacks;
    change({ callbacks: action ? { ...others, [name]: { action, name: site } } : others });
  };
  return (
    <div class="stack">
      <Text size="small" tone="muted">
        {t('look.eventsHint')}
      </Text>
      {callbackNames.map((name) => {
        const callback = callbacks[name];
        const actions: readonly CallbackAction[] =
          name === 'onChatReady' ? ['open', 'dataLayer', 'function'] : ['dataLayer', 'function'];
        return (
          <div key={name} class="stack">
            <Field label={t(`look.eventOf.${name}`)}>
              <Select
                placeholder={t('look.nothing')}
                value={callback?.action ?? null}
                onChange={(action) => set(name, action)}
                options={actions.map((value) => ({ value, label: t(`look.action.${value}`) }))}
              />
            </Field>
            {callback?.action === 'function' && (
              <Field
                label={t('look.functionName')}
                error={problems.has(name) && t('look.wrong.variable')}
              >
                <Input
                  value={callback.name}
                  placeholder={`window.${name}`}
                  spellcheck={false}
                  onInput={({ currentTarget }) => set(name, 'function', currentTarget.value.trim())}
                />
              </Field>
            )}
          </div>
        );
      })}
    </div>
  );
}
