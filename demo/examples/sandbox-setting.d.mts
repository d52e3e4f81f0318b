import type { Sandbox, SandboxOptions } from '@amokit/sandbox';
import type { Setting } from './client/lib/setting.ts';

export function startSetting(
  options: Pick<SandboxOptions, 'language' | 'perSecond'>,
  tell: (line: string) => void,
): Promise<{ readonly sandbox: Sandbox; readonly setting: Setting }>;
