// What may be done with a request, in the order of its way; what cannot be done now stays in its place and says why.
import { Flex } from "antd";
import type { ReactElement } from "react";
import type { RequestView } from "../../../modules/requests/view.ts";
import { AssignButton } from "./assign.tsx";
import "./acts.css";
import { VerbDialog } from "./verb-dialog.tsx";
import { VERB_GROUPS } from "./verbs/groups.ts";

export const Acts = ({ request }: { request: RequestView }): ReactElement => (
  <dl className="acts">
    {VERB_GROUPS.map(({ name, verbs }, index) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <Flex gap={8} wrap>
            {index === 0 ? <AssignButton request={request} /> : null}
            {verbs.map((verb) => (
              <VerbDialog key={verb.path} request={request} verb={verb} />
            ))}
          </Flex>
        </dd>
      </div>
    ))}
  </dl>
);
