// The form of facts beside the text, in the order a clerk fills it in.
import { memo, type ReactElement } from "react";
import { Basics } from "./basics.tsx";
import { Dates } from "./dates.tsx";
import type { FactFieldsProps } from "./fact-fields.ts";
import { InterpretationFields } from "./interpretation.tsx";
import { OpennessFields } from "./openness.tsx";

type Props = FactFieldsProps & { manuscript: string; interpretationOf: { id: string; title: string | null } | null };

/** Drawn only when the facts change: beside it the text is typed and read. */
export const FactsForm = memo((props: Props): ReactElement => (
  <>
    <h2>基本信息</h2>
    <Basics {...props} />
    <h2>日期和效力</h2>
    <Dates {...props} />
    <h2>公开和保密</h2>
    <OpennessFields {...props} />
    <h2>解读</h2>
    <InterpretationFields {...props} />
  </>
));
FactsForm.displayName = "FactsForm";
