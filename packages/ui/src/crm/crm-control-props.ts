import type { Ref } from 'preact';
import type { CrmTexts } from './crm-texts.ts';

/** What the controls that read the account have in common. */
export interface CrmControlProps {
  readonly class?: string;
  readonly name?: string;
  readonly id?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  /** Its name where it stands in no field. */
  readonly 'aria-label'?: string;
  readonly texts?: Partial<CrmTexts>;
  readonly ref?: Ref<HTMLInputElement>;
}
