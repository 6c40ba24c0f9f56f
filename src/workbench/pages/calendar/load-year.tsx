// Loading a year's notice: its days off and make-up days as the notice gives them, checked before anything is sent, recounting every open deadline.
import { Alert, Input, Modal } from "antd";
import { type ReactElement, useState } from "react";
import { checkCalendarYear } from "../../../law/calendar/calendar-year.ts";
import { useAct } from "../../ui/use-act.tsx";

const EXAMPLE = `{
  "year": 2027,
  "notice": "国办发明电〔2026〕×号",
  "noticeOn": "2026-11-××",
  "daysOff": [{ "name": "元旦", "from": "2027-01-01", "to": "2027-01-03" }],
  "makeUpDays": ["2027-02-06"]
}`;

const parsed = (text: string): { data?: unknown; problems: string[] } => {
  if (text.trim() === "") return { problems: [] };
  try {
    const data: unknown = JSON.parse(text);
    return { data, problems: checkCalendarYear(data) };
  } catch {
    return { problems: ["不是完整的 JSON，请对照样子核对括号、引号和逗号"] };
  }
};

export const LoadYear = ({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement => {
  const [text, setText] = useState("");
  const { act, busy } = useAct();
  const { data, problems } = parsed(text);
  const load = async (): Promise<void> => {
    if (await act({ method: "POST", address: "/api/calendar/years", body: data }, "已导入，受影响的时限已重算")) {
      setText("");
      onClose();
    }
  };
  return (
    <Modal
      title="导入放假通知"
      open={open}
      width={640}
      okText="导入并重算"
      okButtonProps={{ disabled: data === undefined || problems.length > 0, loading: busy }}
      onOk={() => void load()}
      onCancel={onClose}
    >
      <p>照国务院办公厅的通知填写。导入后，伸到这一年的时限全部重算，变动逐条记入日志；同一年再次导入，以后一次为准。</p>
      <Input.TextArea
        value={text}
        rows={10}
        placeholder={EXAMPLE}
        aria-label="放假安排（JSON）"
        className="code"
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status" className="gap-above">
        {problems.length > 0 ? (
          <Alert
            type="error"
            title="还不能导入"
            description={
              <ul>
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            }
          />
        ) : null}
      </div>
    </Modal>
  );
};
