/** For what is read out and not seen. */
export const hiddenCss = `.amo-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;
