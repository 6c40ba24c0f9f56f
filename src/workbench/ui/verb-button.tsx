// A button for an act with its verdict: where it may not be done it stays in sight, and says why when it is reached for by mouse, finger or key.
import { Button, type ButtonProps, Popover } from "antd";
import type { ReactElement } from "react";
import type { Verdict } from "../../kernel/verdict.ts";
import { Refused } from "./refusal.tsx";

type Props = Omit<ButtonProps, "disabled"> & { verdict: Verdict };

export const VerbButton = ({ verdict, onClick, className, ...rest }: Props): ReactElement => {
  if (verdict.ok) return <Button {...rest} {...(className ? { className } : {})} {...(onClick ? { onClick } : {})} />;
  const { type: _type, danger: _danger, ...plain } = rest;
  return (
    <Popover trigger={["hover", "focus", "click"]} title="现在不能办理" content={<Refused {...verdict} />} styles={{ root: { maxWidth: 360 } }}>
      {/* aria-disabled, not disabled: a disabled button cannot be reached by key, so it could not say why. */}
      <Button {...plain} aria-disabled className={`refused-button ${className ?? ""}`} />
    </Popover>
  );
};
