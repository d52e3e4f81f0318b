import { Callout, Field, Input, NumberField, RadioGroup, Select } from '@amokit/ui';
import { chatLocales, chatTexts, mostComposeHeight } from '../../model/look.ts';
import { useConfigurator } from '../configurator-context.ts';
import { useLook } from './look-context.ts';

const languageNames = { ru: 'Русский', en: 'English', es: 'Español', pt: 'Português' } as const;

/** Where the chat opens, its language and its texts. */
export function ChatFields() {
  const { t } = useConfigurator();
  const { look, problems, change } = useLook();
  const wrong = problems.get('container');
  return (
    <div class="stack">
      <RadioGroup
        label={t('look.mode')}
        value={look.mode}
        onChange={(mode) => change({ mode })}
        options={[
          { value: 'widget', label: t('look.modeWidget') },
          { value: 'frame', label: t('look.modeFrame') },
        ]}
      />
      {look.mode === 'frame' && (
        <>
          <Field
            label={t('look.container')}
            hint={t('look.containerHint')}
            error={wrong && t(`look.wrong.${wrong}`)}
            required
          >
            <Input
              value={look.container}
              placeholder="#chat"
              spellcheck={false}
              onInput={({ currentTarget }) => change({ container: currentTarget.value })}
            />
          </Field>
          <Callout>{t('look.frameHint')}</Callout>
        </>
      )}
      <Field
        label={t('look.height')}
        hint={t('look.heightHint', { most: mostComposeHeight })}
        error={problems.has('composeHeight') && t('look.wrong.height')}
      >
        <NumberField
          value={look.composeHeight}
          min={20}
          max={mostComposeHeight}
          onChange={(composeHeight) => change({ composeHeight })}
        />
      </Field>
      <Field label={t('look.locale')}>
        <Select
          placeholder={t('look.asInCrm')}
          value={look.locale || null}
          onChange={(locale) => change({ locale: locale ?? '' })}
          options={chatLocales.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Field>
      {chatTexts.map((name) => (
        <Field
          key={name}
          label={t(`look.textOf.${name}`)}
          hint={name.endsWith('_format') && t('look.formatHint')}
        >
          <Input
            value={look.texts[name] ?? ''}
            placeholder={t('look.asInLanguage')}
            onInput={({ currentTarget }) =>
              change({ texts: { ...look.texts, [name]: currentTarget.value } })
            }
          />
        </Field>
      ))}
    </div>
  );
}
