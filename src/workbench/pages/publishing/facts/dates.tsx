// The four days of a document and what holds of it now.
import { DatePicker, Select } from "antd";
import dayjs from "dayjs";
import type { ReactElement } from "react";
import type { PlainDate } from "../../../../kernel/plain-date.ts";
import { VALIDITY_NAMES } from "../../../../modules/portal/rules/words.ts";
import { Validity } from "../../../../modules/publishing/schema.ts";
import type { FactFieldsProps } from "./fact-fields.ts";
import { Field } from "./field.tsx";

const DAYS = [
  ["madeOn", "成文日期"],
  ["issuedOn", "印发日期"],
  ["effectiveOn", "施行日期"],
  ["expiresOn", "失效日期"],
] as const;

/** The first is how a day is shown; a typed one may be any of them. */
const FORMATS = ["YYYY-MM-DD", "YYYY年M月D日", "YYYY.M.D", "YYYY/M/D", "YYYYMMDD"];

/** What stands against each other among the days, told before it is sent to review. */
export const dayProblems = ({ madeOn, issuedOn, effectiveOn, expiresOn }: FactFieldsProps["facts"]): Record<string, string> => ({
  ...(madeOn && issuedOn && issuedOn < madeOn ? { issuedOn: "印发日期早于成文日期，请核对" } : {}),
  ...(effectiveOn && expiresOn && expiresOn <= effectiveOn ? { expiresOn: "失效日期不晚于施行日期，请核对" } : {}),
});

export const Dates = ({ facts, set, problems }: FactFieldsProps): ReactElement => {
  const told = { ...dayProblems(facts), ...problems };
  return (
    <>
      <div className="field-pair">
        {DAYS.map(([name, label]) => (
          <Field key={name} label={label} problem={told[name]}>
            {(control) => (
              <DatePicker
                {...control}
                format={FORMATS}
                placeholder="年-月-日"
                value={facts[name] ? dayjs(facts[name]) : null}
                onChange={(day) => set({ [name]: day ? (day.format("YYYY-MM-DD") as PlainDate) : null })}
              />
            )}
          </Field>
        ))}
      </div>
      <Field label="效力" problem={problems["validity"]}>
        {(control) => (
          <Select
            {...control}
            value={facts.validity}
            onChange={(validity: Validity) => set({ validity })}
            options={Validity.options.map((value) => ({ value, label: VALIDITY_NAMES[value] ?? "不涉及效力" }))}
          />
        )}
      </Field>
    </>
  );
};
