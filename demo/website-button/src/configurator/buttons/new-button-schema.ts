import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Translate } from '../../host.ts';
import { readSites } from '../../model/trusted-sites.ts';
import { sitesProblem } from './sites-problem.ts';

/** What the API takes for a new button. */
export interface NewButtonBody {
  readonly pipeline_id: number;
  readonly name?: string;
  readonly trusted_websites?: string[];
  readonly is_used_in_app?: boolean;
}

const textOf = (values: unknown, name: string): string => {
  const value: unknown = Object(values)[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** Reads the form of a new button; what is wrong is said in the person's language. */
export function newButtonSchema(t: Translate): StandardSchemaV1<unknown, NewButtonBody> {
  return {
    '~standard': {
      version: 1,
      vendor: 'website-button',
      validate(values) {
        const pipeline = Number(textOf(values, 'pipeline'));
        const inApp = textOf(values, 'app') === 'yes';
        const { sites, wrong } = readSites(textOf(values, 'sites'));
        const name = textOf(values, 'name');
        const issues = [
          ...(pipeline > 0 ? [] : [{ path: ['pipeline'], message: t('new.pipelineMissing') }]),
          ...sitesProblem(t, { sites, wrong }, { needed: !inApp }).map((message) => ({
            path: ['sites'],
            message,
          })),
        ];
        if (issues.length > 0) return { issues };
        return {
          value: {
            pipeline_id: pipeline,
            ...(name && { name }),
            ...(sites.length > 0 && { trusted_websites: [...sites] }),
            ...(inApp && { is_used_in_app: true }),
          },
        };
      },
    },
  };
}
