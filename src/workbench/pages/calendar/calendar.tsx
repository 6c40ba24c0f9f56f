// In the making.
export const CalendarPage = (): null => null;
