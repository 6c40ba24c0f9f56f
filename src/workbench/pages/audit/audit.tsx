// In the making.
export const AuditPage = (): null => null;
