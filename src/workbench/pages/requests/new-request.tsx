// A clerk's entry of a request that came by letter, over the counter, by fax, by mail or by word of mouth; help for the applicant is noted, too.
import { Alert, Button, Flex, Form } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import type { ReactElement } from "react";
import { canReceive } from "../../../modules/requests/rules/handling.ts";
import { registerNumberOf } from "../../../modules/requests/rules/register-number.ts";
import { useSend } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useSession } from "../../session.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { useCounty } from "../../ui/county.ts";
import { showFieldProblems } from "../../ui/form-problems.ts";
import { Page } from "../../ui/page.tsx";
import { Refused } from "../../ui/refusal.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { VerbButton } from "../../ui/verb-button.tsx";
import { ManyUploads } from "./many-uploads.tsx";
import { Asked, Contact, Received, Who } from "./new-request-sections.tsx";

type Values = Record<string, unknown> & { arrivedOn?: Dayjs | null; confirmedOn?: Dayjs | null };
type Entered = { id: string; code: string; alike: { id: string; likeness: string; sameApplicant: boolean }[] };

const BLANK = {
  channel: "counter",
  wanted: "",
  delivery: "paper",
  applicant: { applicantClass: "person", name: "", idKind: "citizen-id", idNumber: "", contact: "", phone: "", email: "", address: "", need: "" },
};

const Done = ({ entered, another }: { entered: Entered; another: () => void }): ReactElement => (
  <section className="panel" role="status">
    <h2>已登记</h2>
    <p>
      登记号 <strong>{registerNumberOf(entered.id)}</strong>，查询码 <strong>{entered.code}</strong>
      。请把两样写在回执上交给申请人，查询码只显示这一次。
    </p>
    {entered.alike.length > 0 ? (
      <Alert
        type="info"
        className="gap"
        title="可能是重复的申请"
        description={entered.alike.map((one) => (
          <p key={one.id}>
            <AppLink to={paths.request(one.id)}>{registerNumberOf(one.id)}</AppLink> {one.likeness === "same" ? "内容相同" : "内容相近"}，
            {one.sameApplicant ? "同一申请人" : "申请人不同"}
          </p>
        ))}
      />
    ) : null}
    <p>有纸质来件的，请扫描后添加到这里，一次可以选多个：</p>
    <ManyUploads address={`/api/requests/${entered.id}/scans`} label="添加来件扫描" />
    <Flex gap={16} align="center" className="gap-above">
      <AppLink to={paths.request(entered.id)}>打开这件申请</AppLink>
      <Button onClick={another}>再登记一件</Button>
    </Flex>
  </section>
);

export const NewRequestPage = (): ReactElement => {
  const { account, posts, today } = useSession();
  const { units, organName } = useCounty();
  const verdict = canReceive({ account: account?.id ?? "", name: account?.displayName ?? "", posts });
  const wide = posts.some(({ roles }) => roles.includes("information-section"));
  const own = [...new Set(posts.filter(({ roles }) => roles.includes("request-handler")).map(({ unit }) => unit))];
  const [form] = Form.useForm<Values>();
  const sending = useSend<Entered>();
  const { explain } = useAct();
  const enter = async ({ arrivedOn, confirmedOn, ...rest }: Values): Promise<void> => {
    const days = {
      ...(arrivedOn ? { arrivedOn: arrivedOn.format("YYYY-MM-DD") } : {}),
      ...(confirmedOn ? { confirmedOn: confirmedOn.format("YYYY-MM-DD") } : {}),
    };
    try {
      await sending.mutateAsync({ method: "POST", address: "/api/requests", body: { ...rest, ...days } });
    } catch (error) {
      if (!showFieldProblems(form, error)) explain(error);
    }
  };
  if (sending.data)
    return (
      <Page title="登记申请" wide={false}>
        <Done entered={sending.data} another={() => sending.reset()} />
      </Page>
    );
  return (
    <Page title="登记申请" about="来信、当面、传真、电子邮件和口头提出的申请，收到当天登记，一件一号。">
      {verdict.ok ? null : <Alert type="info" showIcon className="gap" title={<Refused {...verdict} />} />}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="form-wide"
        initialValues={{ ...BLANK, unit: own[0], arrivedOn: dayjs(today) }}
        onFinish={(values) => void enter(values)}
      >
        <Received
          organs={wide ? units.map(({ id, shortName }) => ({ value: id, label: shortName })) : own.map((id) => ({ value: id, label: organName(id) }))}
        />
        <Asked />
        <Who />
        <Contact />
        <Flex gap={8} className="gap-above">
          <VerbButton verdict={verdict} type="primary" htmlType={verdict.ok ? "submit" : "button"} loading={sending.isPending}>
            登记
          </VerbButton>
        </Flex>
      </Form>
    </Page>
  );
};
