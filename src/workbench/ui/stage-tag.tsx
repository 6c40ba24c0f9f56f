// The stage of a manuscript as a word with a quiet colour; the word alone is enough.
import { Tag } from "antd";
import type { ReactElement } from "react";
import { type Stage, STAGE_NAMES } from "../../modules/publishing/schema.ts";

const COLOURS: Record<Stage, string> = {
  drafting: "default",
  first: "processing",
  second: "processing",
  third: "processing",
  chief: "purple",
  approved: "warning",
  published: "success",
  withdrawn: "error",
  expired: "default",
};

export const StageTag = ({ stage }: { stage: Stage }): ReactElement => (
  <Tag color={COLOURS[stage]} variant="outlined">
    {STAGE_NAMES[stage]}
  </Tag>
);
