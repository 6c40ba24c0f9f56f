// The case file of a request: looked at as it stands, or made and kept among its papers with a word on how far it is and a way to break it off.
import { App, Button, Flex, Progress } from "antd";
import { type ReactElement, useRef, useState } from "react";
import type { RequestView } from "../../../modules/requests/view.ts";
import { sendSteps } from "../../api.ts";
import { queryClient } from "../../data.ts";
import { useAct } from "../../ui/use-act.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";

type Way = { done: number; of: number };
type Step = Way | { document: number };

export const CaseFile = ({ request }: { request: RequestView }): ReactElement => {
  const { message } = App.useApp();
  const { explain } = useAct();
  const [way, setWay] = useState<Way>();
  const broken = useRef<AbortController>(undefined);
  const address = `/api/requests/${request.id}`;
  const keep = async (): Promise<void> => {
    broken.current = new AbortController();
    setWay({ done: 0, of: 0 });
    try {
      await sendSteps<Step>(`${address}/case-file`, (step) => "of" in step && setWay(step), broken.current.signal);
      message.success("案卷已经生成，列在文书和材料里");
      await queryClient.invalidateQueries();
    } catch (error) {
      explain(error);
    } finally {
      setWay(undefined);
    }
  };
  return (
    <Flex vertical gap={8} align="flex-end">
      <Flex gap={8} wrap>
        {request.clearedOn ? null : <Button href={`${address}/case-file.pdf`}>案卷 PDF</Button>}
        <VerbButton verdict={request.may.keepCaseFile} loading={way !== undefined} onClick={() => void keep()}>
          生成案卷存档
        </VerbButton>
      </Flex>
      {way ? (
        <Flex gap={8} align="center" role="status">
          <Progress type="circle" size={24} percent={way.of === 0 ? 0 : Math.floor((100 * way.done) / way.of)} aria-label="生成案卷的进度" />
          <span>
            材料 {way.done} / {way.of} 页
          </span>
          <Button onClick={() => broken.current?.abort()}>取消</Button>
        </Flex>
      ) : null}
    </Flex>
  );
};
