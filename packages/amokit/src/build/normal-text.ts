/** The CRM wants UTF-8 without BOM and with LF, whatever the author's editor writes. */
export const normalText = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
