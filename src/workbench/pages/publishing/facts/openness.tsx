// Whether and why it is made public, what the drafter found about secrecy, and what calls for the principal leader.
import { Checkbox, Input, Radio, Select } from "antd";
import type { ReactElement } from "react";
import { RedactionGround } from "../../../../document/body.ts";
import { GROUND_WORDS } from "../../../../document/public-version.ts";
import type { Openness, SecrecyOpinion } from "../../../../modules/publishing/schema.ts";
import type { FactFieldsProps } from "./fact-fields.ts";
import { Field } from "./field.tsx";

const LEVELS = [
  { value: "proactive", label: "主动公开" },
  { value: "on-request", label: "依申请公开" },
  { value: "withheld", label: "不予公开" },
] as const;

const CONCLUSIONS: { value: SecrecyOpinion["conclusion"]; label: string }[] = [
  { value: "unreviewed", label: "还没有审查" },
  { value: "clear", label: "不涉密，可以公开" },
  { value: "partial", label: "部分内容不宜公开，已涂黑" },
  { value: "unsure", label: "拿不准，需要请示" },
];

export const grounds = RedactionGround.options.map((value) => ({
  value,
  label: `${GROUND_WORDS[value].label}（${GROUND_WORDS[value].cite.replace("《政府信息公开条例》", "条例")}）`,
}));

/** A level that is not 主动公开 needs a ground and a reason; until they are given, the server says so beside the field. */
const atLevel = (level: Openness["level"], before: Openness): Openness =>
  level === "proactive"
    ? { level }
    : ({
        level,
        ground: before.level === "proactive" ? undefined : before.ground,
        reason: before.level === "proactive" ? "" : before.reason,
      } as Openness);

export const OpennessFields = ({ facts, set, problems }: FactFieldsProps): ReactElement => {
  const { openness, secrecy, concerns } = facts;
  return (
    <>
      <div className="field">
        <span className="field-label" id="openness-label">
          公开属性
        </span>
        <Radio.Group
          aria-labelledby="openness-label"
          value={openness.level}
          options={[...LEVELS]}
          onChange={(event) => set({ openness: atLevel(event.target.value as Openness["level"], openness) })}
        />
      </div>
      {openness.level === "proactive" ? null : (
        <>
          <Field label="不公开的依据" problem={problems["openness.ground"]}>
            {(control) => (
              <Select
                {...control}
                value={openness.ground}
                placeholder="请选择依据"
                options={grounds}
                onChange={(ground: RedactionGround) => set({ openness: { ...openness, ground } })}
              />
            )}
          </Field>
          <Field label="不公开的理由" problem={problems["openness.reason"]} help="定为不主动公开的稿件不能发布到网上">
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 2, maxRows: 6 }}
                value={openness.reason}
                onChange={(event) => set({ openness: { ...openness, reason: event.target.value } })}
              />
            )}
          </Field>
        </>
      )}
      <Field label="保密审查结论" problem={problems["secrecy.conclusion"]}>
        {(control) => (
          <Select
            {...control}
            value={secrecy.conclusion}
            options={CONCLUSIONS}
            onChange={(conclusion: SecrecyOpinion["conclusion"]) => set({ secrecy: { ...secrecy, conclusion } })}
          />
        )}
      </Field>
      <Field label="保密审查意见" problem={problems["secrecy.remark"]}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={secrecy.remark}
            onChange={(event) => set({ secrecy: { ...secrecy, remark: event.target.value } })}
          />
        )}
      </Field>
      <fieldset className="field plain">
        <legend className="field-label">需要主要领导审定的情形</legend>
        <Checkbox checked={concerns.leaders} onChange={(event) => set({ concerns: { ...concerns, leaders: event.target.checked } })}>
          涉及各级领导
        </Checkbox>
        <Checkbox checked={concerns.major} onChange={(event) => set({ concerns: { ...concerns, major: event.target.checked } })}>
          重大事项
        </Checkbox>
      </fieldset>
    </>
  );
};
