// In the making.
export const NewManuscriptPage = (): null => null;
