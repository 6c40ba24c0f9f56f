// Errors beside their fields: what the server says of a field is shown under it, in its words; the rest is shown whole by useAct.
import type { FormInstance } from "antd";
import { ApiError } from "../api.ts";

/** Puts the field problems of `error` under their fields; answers whether every problem found its field. */
export const showFieldProblems = (form: FormInstance, error: unknown): boolean => {
  if (!(error instanceof ApiError)) return false;
  const known = new Set(Object.keys((form.getFieldsValue(true) ?? {}) as object));
  const fields = Object.entries(error.problem.fields ?? {});
  const placed = fields.filter(([name]) => known.has(name) || form.getFieldInstance(name) !== undefined);
  form.setFields(placed.map(([name, problem]) => ({ name, errors: [problem] })));
  return fields.length > 0 && placed.length === fields.length;
};
