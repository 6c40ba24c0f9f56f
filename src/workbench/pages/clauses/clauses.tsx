// In the making.
export const ClausesPage = (): null => null;
