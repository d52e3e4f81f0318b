/** The two brands' names for the same thing. */
export interface ScriptNames {
  /** The queue of commands: `amoSocialButton('runChatShow')`. */
  readonly call: 'amoSocialButton' | 'crmPlugin';
  /** The object with `setMeta`. */
  readonly info: 'amo_social_button' | 'crm_plugin';
  /** The settings, which have to stand before the script. */
  readonly config: 'amoSocialButtonConfig' | 'crmPluginConfig';
}

/** The globals of a button's script, by the script itself. */
export function namesOf(script: string): ScriptNames {
  return /\bcrmPlugin\b/.test(script)
    ? { call: 'crmPlugin', info: 'crm_plugin', config: 'crmPluginConfig' }
    : { call: 'amoSocialButton', info: 'amo_social_button', config: 'amoSocialButtonConfig' };
}

/** Whether a script is that of a button inside an application: it has no trusted sites, and gets none. */
export const isInApp = (script: string): boolean =>
  /\binline["']?\s*:\s*(?:true|!0)\b/.test(script);
