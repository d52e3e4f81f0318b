import { cardScenarios, type Scenarios } from './api-card-scenarios.ts';
import { channelScenarios } from './api-channel-scenarios.ts';
import { settingScenarios } from './api-setting-scenarios.ts';

export const scenarios: Scenarios = { ...cardScenarios, ...settingScenarios, ...channelScenarios };
