import type {
  ManifestValue,
  MenuItem,
  MenuPageFeature,
  MenuSubitem,
  SalesbotBlockFeature,
  TriggerFeature,
  WidgetConfig,
} from '@amokit/contract';

type Block = Readonly<Record<string, ManifestValue>>;

/** Every value of a record made into something else. */
const mapped = <T, R>(record: Readonly<Record<string, T>>, make: (value: T) => R) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));

const submenuOf = (items: Readonly<Record<string, MenuSubitem>>): Block => ({
  submenu: mapped(items, ({ title, sort }) => ({ title, sort })),
});

const menuItem = ({ title, icon, after, submenu }: MenuItem): Block => ({
  title,
  ...(typeof icon === 'string' ? { icon } : { icons: { light: icon.light, dark: icon.dark } }),
  ...(after && { sort: { after } }),
  ...(submenu && submenuOf(submenu)),
});

const leftMenu = ({ items, stats, settings, hidden }: MenuPageFeature): Block => ({
  ...(items && mapped(items, menuItem)),
  ...Object.fromEntries((hidden ?? []).map((code) => [code, { is_hidden: true }])),
  ...(stats && { stats: submenuOf(stats) }),
  ...(settings && { settings: submenuOf(settings) }),
});

const dp = ({ fields, webhook_url, action_multiple, title }: TriggerFeature): Block => ({
  settings: mapped(fields, ({ name, type, required }) => ({ name, type, required })),
  action_multiple,
  webhook_url,
  ...(title && { title }),
});

const salesbotDesigner = ({ handlers, logo }: SalesbotBlockFeature): Block => ({
  ...(logo && { logo }),
  ...mapped(handlers, ({ name, settings }) => ({
    name,
    settings: mapped(settings, ({ name: caption, type, default_value, manual = true }) => ({
      name: caption,
      type,
      ...(default_value !== undefined && { default_value }),
      manual,
    })),
  })),
});

/** The blocks of the manifest that belong to single features. */
export function featureBlocks({ features }: WidgetConfig): Block {
  const { advancedSettings, menuPage, trigger, salesbotBlock } = features;
  return {
    ...(advancedSettings && { advanced: { title: advancedSettings.title } }),
    ...(menuPage && { left_menu: leftMenu(menuPage) }),
    ...(trigger && { dp: dp(trigger) }),
    ...(salesbotBlock && { salesbot_designer: salesbotDesigner(salesbotBlock) }),
  };
}
