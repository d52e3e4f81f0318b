/** What does not leave the machine, as where a backend runs beside a sandbox. */
const onThisMachine = /^http:\/\/(?:127(?:\.\d{1,3}){3}|\[::1\]|(?:[\w-]+\.)*localhost)(?:[:/]|$)/i;

/** True of an address that the CRM would call over the network without encryption. */
export const isInTheOpen = (address: string): boolean =>
  /^http:/i.test(address) && !onThisMachine.test(address);
