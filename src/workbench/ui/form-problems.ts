// Errors beside their fields: what the server says of a field is shown under it, in its words; the rest is shown whole by useAct.
import type { FormInstance } from "antd";
import { ApiError } from "../api.ts";

/** Puts the field problems of `error` under their fields and the first into sight; answers whether every problem found its field. */
export const showFieldProblems = (form: FormInstance, error: unknown): boolean => {
  if (!(error instanceof ApiError)) return false;
  const known = new Set(Object.keys((form.getFieldsValue(true) ?? {}) as object));
  // A field is named as a form names it: by the whole path, or by its parts.
  const fields = Object.entries(error.problem.fields ?? {}).map(([path, problem]) => ({ name: known.has(path) ? path : path.split("."), problem }));
  const placed = fields.filter(({ name }) => typeof name === "string" || form.getFieldInstance(name) !== undefined);
  form.setFields(placed.map(({ name, problem }) => ({ name, errors: [problem] })));
  if (placed[0]) form.scrollToField(placed[0].name, { block: "center" });
  return fields.length > 0 && placed.length === fields.length;
};
