// In the making.
export const PeoplePage = (): null => null;
