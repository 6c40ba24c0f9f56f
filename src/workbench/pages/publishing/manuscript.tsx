// In the making.
export const ManuscriptPage = (): null => null;
