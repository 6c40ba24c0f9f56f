// The title, where a title stands: over the text.
import { Input } from "antd";
import type { ReactElement } from "react";

export const TITLE_ID = "manuscript-title";
const LONGEST = 200;

export const TitleField = ({
  value,
  problem,
  onChange,
}: {
  value: string;
  problem: string | undefined;
  onChange: (title: string) => void;
}): ReactElement => {
  const told = problem ?? (value.trim().length > LONGEST ? `标题不超过 ${LONGEST} 个字，现在 ${value.trim().length} 个字，请缩短` : undefined);
  return (
    <div className="title-field">
      <label htmlFor={TITLE_ID} className="quiet">
        标题
      </label>
      <Input.TextArea
        id={TITLE_ID}
        autoSize
        value={value}
        status={told ? "error" : ""}
        aria-invalid={told ? true : undefined}
        aria-describedby={told ? `${TITLE_ID}-problem` : undefined}
        // A title is one line, however long: Enter goes on to the text.
        onPressEnter={(event) => event.preventDefault()}
        onChange={(event) => onChange(event.target.value.replaceAll(/[\r\n]+/g, ""))}
      />
      {told ? (
        <p id={`${TITLE_ID}-problem`} className="field-error" role="alert">
          {told}
        </p>
      ) : null}
    </div>
  );
};
