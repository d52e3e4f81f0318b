import { Button, Callout, Field, Input, Select, Text } from '@amokit/ui';
import type { BotParam } from '../../model/look.ts';
import { useConfigurator } from '../configurator-context.ts';
import { useLook } from './look-context.ts';

/** Who the visitor is, and what the chat's bot is told of them. */
export function VisitorFields() {
  const { t } = useConfigurator();
  const { look, problems, change } = useLook();
  const { botParams } = look;
  const set = (index: number, changes: Partial<BotParam>) =>
    change({
      botParams: botParams.map((one, at) => (at === index ? { ...one, ...changes } : one)),
    });
  return (
    <div class="stack">
      <Field
        label={t('look.userId')}
        hint={t('look.userIdHint')}
        error={problems.has('userId') && t('look.wrong.variable')}
      >
        <Input
          value={look.userId}
          placeholder="window.chatUserId"
          spellcheck={false}
          onInput={({ currentTarget }) => change({ userId: currentTarget.value.trim() })}
        />
      </Field>
      {look.userId && (
        <Callout variant="warning" title={t('look.hashTitle')}>
          {t('look.hash')}
        </Callout>
      )}
      <Text strong>{t('look.params')}</Text>
      <Text size="small" tone="muted">
        {t('look.paramsHint')}
      </Text>
      {botParams.map((param, index) => {
        const wrong = problems.get(`param-${index}`);
        return (
          <fieldset class="param" key={`${index}`}>
            <legend>{t('look.param', { number: index + 1 })}</legend>
            <Field label={t('look.paramName')} error={wrong && t(`look.wrong.${wrong}`)}>
              <Input
                value={param.name}
                placeholder="username"
                spellcheck={false}
                onInput={({ currentTarget }) => set(index, { name: currentTarget.value })}
              />
            </Field>
            <Field label={t('look.paramKind')}>
              <Select
                value={param.kind}
                onChange={(kind) => kind && set(index, { kind })}
                options={[
                  { value: 'text', label: t('look.paramText') },
                  { value: 'variable', label: t('look.paramVariable') },
                ]}
              />
            </Field>
            <Field label={t('look.paramValue')}>
              <Input
                value={param.value}
                placeholder={param.kind === 'variable' ? 'window.userName' : ''}
                onInput={({ currentTarget }) => set(index, { value: currentTarget.value })}
              />
            </Field>
            <Button
              size="small"
              variant="text"
              onClick={() => change({ botParams: botParams.filter((_, at) => at !== index) })}
            >
              {t('look.paramRemove')}
            </Button>
          </fieldset>
        );
      })}
      <Button
        size="small"
        onClick={() =>
          change({ botParams: [...botParams, { name: '', kind: 'variable', value: '' }] })
        }
      >
        {t('look.paramAdd')}
      </Button>
    </div>
  );
}
