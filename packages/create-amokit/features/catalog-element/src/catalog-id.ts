/**
 * The list whose page is open, out of its address; null on any other page.
 *
 * @example
 * catalogIdOf('/catalogs/77/detail/5'); //=> 77
 */
export const catalogIdOf = (pathname: string): number | null => {
  const [, id] = /\/catalogs\/(\d+)/.exec(pathname) ?? [];
  return id ? Number(id) : null;
};
