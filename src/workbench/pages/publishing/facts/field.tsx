// One field of the form beside the text: its label above, help and what is wrong under it, tied to the control for those who cannot see them.
import { type ReactElement, type ReactNode, useId } from "react";

export type ControlProps = { id: string; status: "error" | ""; "aria-describedby": string | undefined; "aria-invalid": boolean | undefined };

type Props = {
  label: string;
  problem?: string | undefined;
  help?: ReactNode;
  className?: string;
  children: (props: ControlProps) => ReactNode;
};

export const Field = ({ label, problem, help, className = "field", children }: Props): ReactElement => {
  const id = useId();
  const about = [problem ? `${id}-problem` : "", help ? `${id}-help` : ""].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      {children({ id, status: problem ? "error" : "", "aria-describedby": about || undefined, "aria-invalid": problem ? true : undefined })}
      {problem ? (
        <p id={`${id}-problem`} className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      ) : null}
    </div>
  );
};
