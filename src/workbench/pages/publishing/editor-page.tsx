// In the making.
export const EditorPage = (): null => null;
