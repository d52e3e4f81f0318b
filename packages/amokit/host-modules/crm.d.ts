/**
 * The CRM's own modules.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/system_modules
 */
declare module 'lib/components/base/modal' {
  import type $ from 'jquery';

  namespace Modal {
    interface Options {
      /** Classes of the dialog's outermost element. */
      class_name?: string;
      /** Called with the body as soon as it is there; `html()` it, then trigger `modal:centrify`. */
      init?: (this: Modal, $modal_body: $.JQuery) => void;
      /** Called when it closes; `false` keeps it open. */
      destroy?: (this: Modal) => unknown;
      container?: HTMLElement | $.JQuery;
      disable_overlay_click?: boolean;
      disable_escape_keydown?: boolean;
      disable_enter_keydown?: boolean;
      disable_cancel_click?: boolean;
      disable_resize?: boolean;
      init_animation?: boolean;
      centrify_animation?: boolean;
      can_centrify?: boolean;
      default_overlay?: boolean;
      preload_templates?: readonly string[];
      /** Selector of what gets the focus. */
      focus_element?: string | false;
    }
  }

  /** A dialog of the CRM: it is open as soon as it is made. */
  class Modal {
    constructor(options?: Modal.Options);
    readonly options: Modal.Options;
    readonly $modal: $.JQuery;
    readonly $modal_body: $.JQuery;
    destroy(): void;
    /** Says that something went well; not in the vendor's documentation. */
    showSuccess(text?: string, done?: () => void): void;
    /** Says what went wrong; not in the vendor's documentation. */
    showError(text?: string): void;
  }

  export = Modal;
}

/** A question of the CRM. Its options are not in the vendor's documentation: they are what widgets pass. */
declare module 'lib/components/base/confirm' {
  import Modal from 'lib/components/base/modal';

  namespace Confirm {
    interface Options extends Modal.Options {
      text?: string;
      accept_text?: string;
      decline_text?: string;
      accept?: (this: Modal) => void;
      decline?: (this: Modal) => void;
    }
  }

  class Confirm extends Modal {
    constructor(options?: Confirm.Options);
  }

  export = Confirm;
}

/** What is not documented has no types: look before you use it. */
declare module 'lib/common/*' {
  const value: unknown;
  export default value;
}

declare module 'lib/core/*' {
  const value: unknown;
  export default value;
}

declare module 'lib/components/*' {
  const value: unknown;
  export default value;
}

/** Twig 0.8.9 with the CRM's own functions and filters. */
declare module 'twigjs' {
  namespace twig {
    interface Template {
      render(values?: Readonly<Record<string, unknown>>): string;
    }
    interface Options {
      id?: string;
      /** The text of a template. */
      data?: string;
      /** The id of one that is loaded. */
      ref?: string;
      allowInlineIncludes?: boolean;
    }
  }
  function twig(options: twig.Options): twig.Template | null;
  export = twig;
}

/** A file of the widget as text, through the page's loader. */
declare module 'text!*' {
  const text: string;
  export default text;
}

declare module 'json!*' {
  const value: unknown;
  export default value;
}
