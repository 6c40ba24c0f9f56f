// In the making.
export const PasswordPage = (): null => null;
