// Tables: a new one, and in one the rows, columns, merged cells and head.
import { TableOutlined } from "@ant-design/icons";
import { type Editor, useEditorState } from "@tiptap/react";
import { Button, Dropdown } from "antd";
import type { ReactElement } from "react";

export const TableMenu = ({ editor }: { editor: Editor }): ReactElement => {
  const state = useEditorState({
    editor,
    selector: ({ editor: one }) => ({ inTable: one.isActive("table"), merge: one.can().mergeCells(), split: one.can().splitCell() }),
  });
  const run = () => editor.chain().focus();
  const inside = [
    { key: "row-before", label: "在上方插入行", onClick: () => run().addRowBefore().run() },
    { key: "row-after", label: "在下方插入行", onClick: () => run().addRowAfter().run() },
    { key: "column-before", label: "在左侧插入列", onClick: () => run().addColumnBefore().run() },
    { key: "column-after", label: "在右侧插入列", onClick: () => run().addColumnAfter().run() },
    { type: "divider" as const },
    { key: "merge", label: "合并选中的单元格", disabled: !state.merge, onClick: () => run().mergeCells().run() },
    { key: "split", label: "拆分单元格", disabled: !state.split, onClick: () => run().splitCell().run() },
    { key: "head-row", label: "首行作表头（或取消）", onClick: () => run().toggleHeaderRow().run() },
    { key: "head-column", label: "首列作表头（或取消）", onClick: () => run().toggleHeaderColumn().run() },
    { type: "divider" as const },
    { key: "drop-row", label: "删除行", onClick: () => run().deleteRow().run() },
    { key: "drop-column", label: "删除列", onClick: () => run().deleteColumn().run() },
    { key: "drop", label: "删除表格", danger: true, onClick: () => run().deleteTable().run() },
  ];
  const sizes = [
    [3, 2],
    [3, 3],
    [5, 4],
    [8, 5],
  ] as const;
  const outside = sizes.map(([rows, cols]) => ({
    key: `${rows}x${cols}`,
    label: `插入 ${rows} 行 ${cols} 列`,
    onClick: () => run().insertTable({ rows, cols, withHeaderRow: true }).run(),
  }));
  return (
    <Dropdown trigger={["click"]} menu={{ items: state.inTable ? inside : outside }}>
      <Button
        type={state.inTable ? "primary" : "text"}
        icon={<TableOutlined />}
        aria-label="表格"
        title="表格"
        onMouseDown={(event) => event.preventDefault()}
      />
    </Dropdown>
  );
};
