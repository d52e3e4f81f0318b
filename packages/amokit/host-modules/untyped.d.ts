/**
 * Libraries of the CRM's page that have no types here. Where the npm package of that version has
 * some, install it as a devDependency and leave this file out: the build takes the page's all the same.
 */
declare module 'browser-detect' {
  const value: unknown;
  export default value;
}

declare module 'chartjs' {
  const value: unknown;
  export default value;
}

declare module 'cocktail' {
  const value: unknown;
  export default value;
}

declare module 'colorpicker' {
  const value: unknown;
  export default value;
}

declare module 'cropperjs' {
  const value: unknown;
  export default value;
}

declare module 'device' {
  const value: unknown;
  export default value;
}

declare module 'enquire' {
  const value: unknown;
  export default value;
}

declare module 'FileAPI' {
  const value: unknown;
  export default value;
}

declare module 'fullcalendar' {
  const value: unknown;
  export default value;
}

declare module 'google-libphonenumber' {
  const value: unknown;
  export default value;
}

declare module 'intl_tel_input' {
  const value: unknown;
  export default value;
}

declare module 'jplayer' {
  const value: unknown;
  export default value;
}

declare module 'js-uuid' {
  const value: unknown;
  export default value;
}

declare module 'moment-timezone' {
  const value: unknown;
  export default value;
}

declare module 'quill' {
  const value: unknown;
  export default value;
}

declare module 'rangeslider' {
  const value: unknown;
  export default value;
}

declare module 'steady' {
  const value: unknown;
  export default value;
}

declare module 'virtualized-list' {
  const value: unknown;
  export default value;
}
