import type {} from '../globals.ts';
import { type ConfirmTexts, createConfirmClass } from './modal/confirm.ts';
import { createModalClass, type ModalConstructor, type ModalTexts } from './modal/modal.ts';
import type { Vendor } from './vendor.ts';

/** Defines the CRM's own modules for RequireJS: what widgets ask for besides the libraries. */
export function defineModules(
  { $ }: Vendor,
  texts: () => ModalTexts & ConfirmTexts,
): { readonly Modal: ModalConstructor } {
  const Modal = createModalClass($, texts);
  const Confirm = createConfirmClass(Modal, texts);
  window.define('lib/components/base/modal', [], () => Modal);
  window.define('lib/components/base/confirm', [], () => Confirm);
  return { Modal };
}
