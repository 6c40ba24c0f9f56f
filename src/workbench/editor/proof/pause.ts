// How long nobody types before the text is read: short enough to feel at once, long enough not to read half a word.
export const PAUSE = 300;
