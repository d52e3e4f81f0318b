/** Style files of the page, which Vite puts beside it. */
declare module '*.css';
