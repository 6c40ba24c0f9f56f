// What is set aside from a document: it stays in sight, and can be taken back.
import { Button } from "antd";
import type { ReactElement } from "react";
import type { Desk, DeskDocument } from "./answers.ts";
import type { Take } from "./desk.tsx";

export const SetAside = ({ desk, document, take }: { desk: Desk; document: DeskDocument; take: Take }): ReactElement | null => {
  const own = desk.setAside.filter((aside) => aside.from === document.key || !desk.documents.some((one) => one.key === aside.from));
  if (own.length === 0) return null;
  return (
    <details className="desk-aside">
      <summary>已搁置 {own.length} 处</summary>
      <ul>
        {own.map(({ node, reason }) => (
          <li key={node.key}>
            <p>
              {node.label}
              {node.text}
              {(node.rows ?? []).map((row) => row.join("｜")).join("；")}
            </p>
            <span className="quiet">理由：{reason}</span>
            {take ? (
              <Button
                size="small"
                onClick={() => void take({ kind: "restore", node: node.key, document: document.key, parent: null, before: null }, "已取回，放在最后")}
              >
                取回
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
};
