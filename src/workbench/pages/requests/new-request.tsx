// A clerk's entry of a request that came by letter, over the counter, by fax, by mail or by word of mouth; help for the applicant is noted, too.
import { Alert, Button, DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { type FormEvent, type ReactElement, type ReactNode, useState } from "react";
import { APPLICANT_CLASSES } from "../../../modules/requests/rules/decisions.ts";
import { CHANNELS, type Channel, receiptOf } from "../../../modules/requests/rules/receipt.ts";
import { DELIVERIES, ID_KINDS } from "../../../modules/requests/schema.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { useSend } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useMay, useSession } from "../../session.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { useCounty } from "../../ui/county.ts";
import { Page } from "../../ui/page.tsx";
import { Refused } from "../../ui/refusal.tsx";
import { type ControlProps, Field } from "../publishing/facts/field.tsx";

type Values = Record<string, string | undefined>;
type Entered = { id: string; code: string; alike: { id: string; likeness: string; sameApplicant: boolean }[] };

const APPLICANT = ["applicantClass", "name", "idKind", "idNumber", "contact", "phone", "email", "address", "need"];
const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

const Done = ({ entered, another }: { entered: Entered; another: () => void }): ReactElement => (
  <section className="panel" role="status">
    <h2>已登记</h2>
    <p>
      登记号 <strong>{entered.id}</strong>，查询码 <strong>{entered.code}</strong>。请把两样写在回执上交给申请人，查询码只显示这一次。
    </p>
    {entered.alike.length > 0 ? (
      <Alert
        type="info"
        className="gap"
        title="可能是重复的申请"
        description={entered.alike.map((one) => (
          <p key={one.id}>
            <AppLink to={paths.request(one.id)}>{one.id}</AppLink> {one.likeness === "same" ? "内容相同" : "内容相近"}，
            {one.sameApplicant ? "同一申请人" : "申请人不同"}
          </p>
        ))}
      />
    ) : null}
    <AppLink to={paths.request(entered.id)}>打开这件申请</AppLink> <Button onClick={another}>再登记一件</Button>
  </section>
);

export const NewRequestPage = (): ReactElement => {
  const { posts, today } = useSession();
  const { units, organName } = useCounty();
  const wide = useMay()("request.receive") && posts.some(({ roles }) => roles.includes("information-section"));
  const own = [...new Set(posts.filter(({ roles }) => roles.includes("request-handler")).map(({ unit }) => unit))];
  const blank: Values = { unit: own[0], channel: "counter", arrivedOn: today, delivery: "paper", applicantClass: "person", idKind: "citizen-id" };
  const [values, setValues] = useState<Values>(blank);
  const sending = useSend<Entered>();
  const problems = sending.error?.problem.fields ?? {};
  const problemOf = (name: string): string | undefined => problems[name] ?? problems[`applicant.${name}`];
  const set = (name: string) => (value: string | undefined) => setValues({ ...values, [name]: value });
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    const applicant = Object.fromEntries(APPLICANT.map((name) => [name, values[name] ?? ""]));
    const { unit, wanted = "", delivery, channel, arrivedOn, confirmedOn } = values;
    sending.mutate({
      method: "POST",
      address: "/api/requests",
      body: { unit, wanted, delivery, channel, arrivedOn, ...(confirmedOn ? { confirmedOn } : {}), applicant },
    });
  };
  const field = (name: string, label: string, control: (props: ControlProps) => ReactNode, help?: string): ReactElement => (
    <Field key={name} label={label} problem={problemOf(name)} help={help}>
      {control}
    </Field>
  );
  const line = (name: string, label: string, help?: string): ReactElement =>
    field(
      name,
      label,
      (props) => <Input {...props} value={values[name] ?? ""} autoComplete="off" onChange={(event) => set(name)(event.target.value)} />,
      help,
    );
  const choice = (name: string, label: string, from: { value: string; label: string }[]): ReactElement =>
    field(name, label, (props) => (
      <Select {...props} value={values[name]} placeholder="请选择" showSearch={{ optionFilterProp: "label" }} options={from} onChange={set(name)} />
    ));
  const day = (name: string, label: string, help?: string): ReactElement =>
    field(
      name,
      label,
      ({ id }) => <DatePicker id={id} value={values[name] ? dayjs(values[name]) : null} onChange={(on) => set(name)(on?.format("YYYY-MM-DD"))} />,
      help,
    );
  const { portal: _, ...channels } = CHANNELS;
  const receipt = values["arrivedOn"] ? receiptOf({ channel: values["channel"] as Channel, arrivedOn: plainDate(values["arrivedOn"]) }) : undefined;
  if (sending.data)
    return (
      <Page title="登记申请" wide={false}>
        <Done
          entered={sending.data}
          another={() => {
            sending.reset();
            setValues(blank);
          }}
        />
      </Page>
    );
  return (
    <Page title="登记申请" wide={false} about="来信、当面、传真、电子邮件和口头提出的申请，收到当天登记，一件一号。">
      <form className="panel" onSubmit={enter} noValidate>
        {sending.error ? (
          <div role="alert" className="gap field-error">
            <Refused because={sending.error.problem.message} cite={sending.error.problem.cite} next={sending.error.problem.next} />
          </div>
        ) : null}
        {choice(
          "unit",
          "受理机关",
          wide ? units.map(({ id, shortName }) => ({ value: id, label: shortName })) : own.map((id) => ({ value: id, label: organName(id) })),
        )}
        {choice("channel", "收到的渠道", options(channels))}
        {day("arrivedOn", "到达的日期", receipt?.because)}
        {receipt?.must ? day("confirmedOn", "与申请人确认的日期", `${receipt.must}；还没有确认的先不填`) : null}
        {field("wanted", "申请内容", (props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 4, maxRows: 20 }}
            value={values["wanted"] ?? ""}
            onChange={(event) => set("wanted")(event.target.value)}
          />
        ))}
        {choice("delivery", "获取方式", options(DELIVERIES))}
        {choice("applicantClass", "申请人类别", options({ ...APPLICANT_CLASSES, organisation: "其他组织" }))}
        {line("name", "姓名或者名称")}
        {choice("idKind", "身份证明的种类", options(ID_KINDS))}
        {line("idNumber", "身份证明号码")}
        {line("contact", "联系人（单位申请的）")}
        {line("phone", "联系电话", "电话、邮箱、地址至少一项")}
        {line("email", "电子邮箱")}
        {line("address", "通信地址")}
        {line("need", "需要的帮助", "书写、阅读、视听有困难的，写明怎样帮助（条例第四十三条）")}
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          登记
        </Button>
      </form>
    </Page>
  );
};
