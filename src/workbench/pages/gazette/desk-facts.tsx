// What a document of the desk says of itself: title, number, organ, dates; and the step that joins it to the one before.
import { Button, Descriptions, Flex, Input, Modal } from "antd";
import { type ReactElement, useState } from "react";
import { FACT_NAMES, FACTS } from "../../../modules/gazette/rules/change.ts";
import type { DeskDocument } from "./answers.ts";
import type { Take } from "./desk.tsx";

type Field = (typeof FACTS)[number];

const FactDialog = ({
  document,
  field,
  take,
  onClose,
}: {
  document: DeskDocument;
  field: Field;
  take: NonNullable<Take>;
  onClose: () => void;
}): ReactElement => {
  const [value, setValue] = useState(document[field] ?? "");
  const save = async (): Promise<void> => {
    if (await take({ kind: "facts", document: document.key, field, value: value.trim() === "" ? null : value.trim() }, "已改")) onClose();
  };
  return (
    <Modal open title={`改${FACT_NAMES[field]}`} onCancel={onClose} onOk={() => void save()} okText="保存" cancelText="取消">
      <Input.TextArea
        aria-label={FACT_NAMES[field]}
        value={value}
        autoSize
        maxLength={500}
        placeholder={field === "madeOn" ? "2023-10-08" : ""}
        onChange={(event) => setValue(event.target.value)}
      />
    </Modal>
  );
};

export const FactsBar = ({ document, take }: { document: DeskDocument; take: Take }): ReactElement => {
  const [field, setField] = useState<Field>();
  return (
    <details className="desk-facts">
      <summary>
        {document.number ?? "没有文号"}　{document.issuer.name}　{document.madeOn ?? "没有成文日期"}
      </summary>
      <Descriptions
        size="small"
        column={1}
        items={FACTS.map((name) => ({
          key: name,
          label: FACT_NAMES[name],
          children: (
            <Flex justify="space-between" gap={8}>
              <span>{document[name] ?? "（无）"}</span>
              {take ? (
                <Button size="small" type="link" onClick={() => setField(name)} aria-label={`改${FACT_NAMES[name]}`}>
                  改
                </Button>
              ) : null}
            </Flex>
          ),
        }))}
      />
      {take ? (
        <Button size="small" onClick={() => void take({ kind: "join-document", document: document.key }, "已并入上一件")}>
          整件并入上一件
        </Button>
      ) : null}
      {take && field ? <FactDialog document={document} field={field} take={take} onClose={() => setField(undefined)} /> : null}
    </details>
  );
};
