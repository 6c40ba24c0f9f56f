// In the making.
export const OrgansPage = (): null => null;
