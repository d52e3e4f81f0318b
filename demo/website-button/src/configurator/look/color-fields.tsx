import { Button, Switch, Text } from '@amokit/ui';
import { type ChatColor, chatColors, presets } from '../../model/look.ts';
import { useConfigurator } from '../configurator-context.ts';
import { ColorField } from './color-field.tsx';
import { useLook } from './look-context.ts';

/** Colours of the button and of the chat. */
export function ColorFields() {
  const { t } = useConfigurator();
  const { look, change } = useLook();
  const { colors } = look;
  const set = (name: ChatColor, color: string) => change({ colors: { ...colors, [name]: color } });
  const shown = chatColors.filter((name) => look.header || !name.startsWith('header_'));
  return (
    <div class="stack">
      <ColorField
        name="color"
        label={t('look.color')}
        value={look.color}
        onChange={(color) => change({ color })}
      />
      <Switch checked={look.hidden} onChange={(hidden) => change({ hidden })}>
        {t('look.hidden')}
      </Switch>
      <Text size="small" tone="muted">
        {t('look.presets')}
      </Text>
      <div class="toolbar">
        <Button size="small" onClick={() => change({ colors: presets.light })}>
          {t('look.light')}
        </Button>
        <Button size="small" onClick={() => change({ colors: presets.dark })}>
          {t('look.dark')}
        </Button>
        <Button size="small" onClick={() => change({ colors: {} })}>
          {t('look.none')}
        </Button>
      </div>
      <Switch checked={look.header} onChange={(header) => change({ header })}>
        {t('look.header')}
      </Switch>
      <div class="colors">
        {shown.map((name) => (
          <ColorField
            key={name}
            name={name}
            label={t(`look.colorOf.${name}`)}
            value={colors[name] ?? ''}
            onChange={(color) => set(name, color)}
          />
        ))}
      </div>
    </div>
  );
}
