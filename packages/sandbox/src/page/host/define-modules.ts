import type {} from '../globals.ts';
import { type ConfirmTexts, createConfirmClass } from './modal/confirm.ts';
import { createModalClass, type ModalConstructor, type ModalTexts } from './modal/modal.ts';
import { requireModules } from './requirejs.ts';
import type { Vendor } from './vendor.ts';

/** Pages of the CRM have these loaded, so that a widget gets them at once: `require('twigjs')`. */
const loadedAhead = ['twigjs', 'lib/components/base/modal', 'lib/components/base/confirm'] as const;

/** Defines the CRM's own modules for RequireJS: what widgets ask for besides the libraries. */
export async function defineModules(
  { $ }: Vendor,
  texts: () => ModalTexts & ConfirmTexts,
): Promise<{ readonly Modal: ModalConstructor }> {
  const Modal = createModalClass($, texts);
  const Confirm = createConfirmClass(Modal, texts);
  window.define('lib/components/base/modal', [], () => Modal);
  window.define('lib/components/base/confirm', [], () => Confirm);
  await requireModules(...loadedAhead);
  return { Modal };
}
