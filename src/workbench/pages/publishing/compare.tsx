// In the making.
export const ComparePage = (): null => null;
