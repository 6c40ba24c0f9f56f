// In the making.
export const SignInsPage = (): null => null;
