// The sections of a clerk's entry: how it came, what is asked, who asks, and how they are reached. What is missing is the server's to say.
import { DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import type { ReactElement, ReactNode } from "react";
import { plainDate } from "../../../kernel/plain-date.ts";
import { APPLICANT_CLASSES } from "../../../modules/requests/rules/decisions.ts";
import { CHANNELS, type Channel, receiptOf } from "../../../modules/requests/rules/receipt.ts";
import { DELIVERIES, ID_KINDS } from "../../../modules/requests/schema.ts";

type Choice = { value: string; label: string };
const choices = (names: Record<string, string>): Choice[] => Object.entries(names).map(([value, label]) => ({ value, label }));
const { portal: _portal, ...BY_CLERK } = CHANNELS;

const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }): ReactElement => (
  <section className="panel" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <div className="form-grid">{children}</div>
  </section>
);

export const Received = ({ organs }: { organs: Choice[] }): ReactElement => {
  const channel = Form.useWatch<Channel | undefined>("channel");
  const arrivedOn = Form.useWatch<Dayjs | null | undefined>("arrivedOn");
  const receipt = channel && arrivedOn ? receiptOf({ channel, arrivedOn: plainDate(arrivedOn.format("YYYY-MM-DD")) }) : undefined;
  return (
    <Section id="received" title="收件">
      <Form.Item name="unit" label="受理机关">
        <Select placeholder="请选择" showSearch={{ optionFilterProp: "label" }} options={organs} />
      </Form.Item>
      <Form.Item name="channel" label="收到的渠道">
        <Select options={choices(BY_CLERK)} />
      </Form.Item>
      <Form.Item name="arrivedOn" label="到达的日期" extra={receipt?.because}>
        <DatePicker />
      </Form.Item>
      {receipt?.must ? (
        <Form.Item name="confirmedOn" label="与申请人确认的日期" extra={`${receipt.must}；还没有确认的先不填`}>
          <DatePicker />
        </Form.Item>
      ) : null}
    </Section>
  );
};

export const Asked = (): ReactElement => (
  <Section id="asked-for" title="申请内容">
    <Form.Item name="wanted" label="所需政府信息" extra="照申请人写的录入：名称、文号或者便于查找的特征描述" className="whole">
      <Input.TextArea autoSize={{ minRows: 4, maxRows: 20 }} />
    </Form.Item>
    <Form.Item name="delivery" label="获取方式">
      <Select options={choices(DELIVERIES)} />
    </Form.Item>
  </Section>
);

export const Who = (): ReactElement => {
  const isPerson = Form.useWatch<string | undefined>(["applicant", "applicantClass"]) === "person";
  return (
    <Section id="who" title="申请人">
      <Form.Item name={["applicant", "applicantClass"]} label="申请人类别">
        <Select options={choices({ ...APPLICANT_CLASSES, organisation: "其他组织" })} />
      </Form.Item>
      <Form.Item name={["applicant", "name"]} label={isPerson ? "姓名" : "名称"}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name={["applicant", "idKind"]} label="身份证明的种类">
        <Select options={choices(ID_KINDS)} />
      </Form.Item>
      <Form.Item name={["applicant", "idNumber"]} label="身份证明号码">
        <Input autoComplete="off" />
      </Form.Item>
      {isPerson ? null : (
        <Form.Item name={["applicant", "contact"]} label="联系人">
          <Input autoComplete="off" />
        </Form.Item>
      )}
    </Section>
  );
};

export const Contact = (): ReactElement => (
  <Section id="contact" title="联系方式">
    <Form.Item name={["applicant", "phone"]} label="联系电话" extra="电话、邮箱、地址至少一项">
      <Input autoComplete="off" inputMode="tel" />
    </Form.Item>
    <Form.Item name={["applicant", "email"]} label="电子邮箱">
      <Input autoComplete="off" inputMode="email" />
    </Form.Item>
    <Form.Item name={["applicant", "address"]} label="通信地址" className="whole">
      <Input autoComplete="off" />
    </Form.Item>
    <Form.Item name={["applicant", "need"]} label="需要的帮助" extra="书写、阅读、视听有困难的，写明怎样帮助（条例第四十三条）" className="whole">
      <Input autoComplete="off" />
    </Form.Item>
  </Section>
);
