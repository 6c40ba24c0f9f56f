// In the making.
export const SettingsPage = (): null => null;
