// Form fields of the public pages: a label, its help and its error belong together, and every error is a link to its field. Works without script.
import type { ReactElement, ReactNode } from "react";

export type Values = Readonly<Record<string, string>>;
export type Errors = Readonly<Record<string, string>>;
type Common = { name: string; label: string; values: Values; errors: Errors; help?: string; required?: boolean };

const describedBy = (name: string, help: string | undefined, error: string | undefined): string | undefined =>
  [...(help ? [`${name}-help`] : []), ...(error ? [`${name}-error`] : [])].join(" ") || undefined;

const Around = ({
  name,
  label,
  help,
  error,
  required,
  children,
}: Omit<Common, "values" | "errors"> & { error: string | undefined; children: ReactNode }): ReactElement => (
  <p className={error ? "field wrong" : "field"}>
    <label htmlFor={name}>
      {label}
      {required ? null : <span className="optional">（选填）</span>}
    </label>
    {help ? (
      <span className="help" id={`${name}-help`}>
        {help}
      </span>
    ) : null}
    {error ? (
      <span className="error" id={`${name}-error`}>
        {error}
      </span>
    ) : null}
    {children}
  </p>
);

export const TextField = ({
  type = "text",
  autoComplete,
  maxLength,
  ...common
}: Common & { type?: "text" | "tel" | "email" | "date"; autoComplete?: string; maxLength?: number }): ReactElement => {
  const { name, values, errors, help, required } = common;
  return (
    <Around {...common} error={errors[name]}>
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={values[name] ?? ""}
        aria-required={required}
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={describedBy(name, help, errors[name])}
        autoComplete={autoComplete}
        maxLength={maxLength}
      />
    </Around>
  );
};

export const TextArea = ({ rows = 6, ...common }: Common & { rows?: number }): ReactElement => {
  const { name, values, errors, help, required } = common;
  return (
    <Around {...common} error={errors[name]}>
      <textarea
        id={name}
        name={name}
        rows={rows}
        defaultValue={values[name] ?? ""}
        aria-required={required}
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={describedBy(name, help, errors[name])}
      />
    </Around>
  );
};

export const FileField = (common: Common): ReactElement => {
  const { name, errors, help } = common;
  return (
    <Around {...common} error={errors[name]}>
      <input
        id={name}
        name={name}
        type="file"
        multiple
        accept=".pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.csv,.txt"
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={describedBy(name, help, errors[name])}
      />
    </Around>
  );
};

export type Choice = { value: string; label: string };
export const Select = ({ groups, ...common }: Common & { groups: { label: string; choices: Choice[] }[] }): ReactElement => {
  const { name, values, errors, help, required } = common;
  return (
    <Around {...common} error={errors[name]}>
      <select
        id={name}
        name={name}
        defaultValue={values[name] ?? ""}
        aria-required={required}
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={describedBy(name, help, errors[name])}
      >
        <option value="">请选择</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Around>
  );
};

export const Radios = ({ choices, name, label, values, errors }: Common & { choices: Choice[] }): ReactElement => (
  <fieldset className={errors[name] ? "field wrong" : "field"} aria-describedby={errors[name] ? `${name}-error` : undefined}>
    <legend>{label}</legend>
    {errors[name] ? (
      <span className="error" id={`${name}-error`}>
        {errors[name]}
      </span>
    ) : null}
    {choices.map((choice, index) => (
      <label key={choice.value} className="choice">
        <input id={index === 0 ? name : undefined} type="radio" name={name} value={choice.value} defaultChecked={values[name] === choice.value} />
        <span>{choice.label}</span>
      </label>
    ))}
  </fieldset>
);

/** What is wrong, first thing on the page, each with its way to the field. */
export const ErrorSummary = ({ errors }: { errors: Errors }): ReactElement | null => {
  const all = Object.entries(errors);
  if (all.length === 0) return null;
  return (
    <div className="problems" role="alert" aria-labelledby="problems-title">
      <h2 id="problems-title">有 {all.length} 处需要改正</h2>
      <ul>
        {all.map(([name, error]) => (
          <li key={name}>
            <a href={`#${name}`}>{error}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

export const Hidden = ({ values }: { values: Values }): ReactElement => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);
