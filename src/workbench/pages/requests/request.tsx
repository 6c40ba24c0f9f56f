// One request: what was asked and by whom, where its clock stands, what may be done now, its course, its papers, and what it may be a repeat of.
import { Alert, Descriptions, Flex, Table, Tag, Timeline } from "antd";
import { type ReactElement } from "react";
import { useParams } from "@tanstack/react-router";
import { APPLICANT_CLASSES } from "../../../modules/requests/rules/decisions.ts";
import { registerNumberOf } from "../../../modules/requests/rules/register-number.ts";
import { ID_KINDS } from "../../../modules/requests/schema.ts";
import { OPINIONS } from "../../../modules/requests/rules/third-parties.ts";
import type { RequestView } from "../../../modules/requests/view.ts";
import { useGet } from "../../data.ts";
import { paths } from "../../paths.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Ready } from "../../ui/states.tsx";
import { CaseFile } from "./case-file.tsx";
import { ClockChip } from "./clock-chip.tsx";
import { Papers } from "./papers.tsx";
import { ThirdParties } from "./third-parties.tsx";
import { Acts } from "./acts.tsx";

const Facts = ({ request }: { request: RequestView }): ReactElement => {
  const { applicant } = request;
  const contact = "phone" in applicant ? [applicant.phone, applicant.email, applicant.address].filter((one) => one !== "").join("，") : "";
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      bordered
      items={[
        { key: "unit", label: "受理机关", children: `${request.unitName}${request.office ? `（${request.office}）` : ""}` },
        { key: "channel", label: "渠道", children: `${request.channel}，${request.arrivedOn} 到达` },
        { key: "received", label: "收到日期", children: request.receivedOn ?? "待与申请人确认" },
        { key: "delivery", label: "获取方式", children: request.delivery },
        { key: "applicant", label: "申请人", children: `${applicant.name}（${APPLICANT_CLASSES[applicant.applicantClass]}）` },
        ...("idNumber" in applicant ? [{ key: "id", label: "身份证明", children: `${ID_KINDS[applicant.idKind]} ${applicant.idNumber}` }] : []),
        ...(contact === "" ? [] : [{ key: "contact", label: "联系方式", children: contact }]),
        ...(request.frequency.year > 1
          ? [{ key: "often", label: "申请的次数", children: `本月 ${request.frequency.month} 件，今年 ${request.frequency.year} 件` }]
          : []),
        ...(applicant.need === "" ? [] : [{ key: "need", label: "需要的帮助", children: applicant.need }]),
        { key: "wanted", label: "申请内容", span: 2, children: <span className="as-typed">{request.wanted}</span> },
      ]}
    />
  );
};

/** From so many who ask for the same, one answer for everybody is worth a thought (条例 44); the number is the office's own. */
const MANY_ASKERS = 2;

const Alikes = ({ request }: { request: RequestView }): ReactElement | null =>
  request.alike.length === 0 ? null : (
    <Alert
      type="info"
      className="gap"
      title="可能是重复的申请"
      description={
        <>
          {request.alike.filter(({ sameApplicant }) => !sameApplicant).length >= MANY_ASKERS ? (
            <p>不止一人申请相同、相近的内容，答复公开以后可以转为主动公开（条例第四十四条）。</p>
          ) : null}
          <ul>
            {request.alike.slice(0, 5).map((one) => (
              <li key={one.id}>
                <AppLink to={paths.request(one.id)}>{registerNumberOf(one.id)}</AppLink> {one.likeness === "same" ? "内容相同" : "内容相近"}，
                {one.sameApplicant ? "同一申请人" : "申请人不同"}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );

export const RequestPage = (): ReactElement => {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useGet<RequestView>(`/api/requests/${id}`);
  return (
    <Ready query={query}>
      {(request) => (
        <Page
          title={`依申请公开 ${request.registerNumber}`}
          about={
            <Flex gap={8} wrap align="center">
              {request.demonstration ? <Tag>演示</Tag> : null}
              {request.turn ? (
                <ClockChip id={id} turn={request.turn} />
              ) : (
                <Tag color="success">{request.decision?.label ?? (request.status === "merged" ? "已并案" : "已办结")}</Tag>
              )}
              {request.waitingFor ? <Tag color="warning">等待{request.waitingFor.name}</Tag> : null}
            </Flex>
          }
          actions={<CaseFile request={request} />}
        >
          <Alikes request={request} />
          {request.clearedOn ? (
            <Alert
              type="info"
              className="gap"
              title={`个人信息已于 ${request.clearedOn} 按规定清除`}
              description="申请人、申请内容、文书和材料的内容不再保存在系统里；登记号、日期、办理结果和每个文件的 SHA-256 保留。案卷见档案。"
            />
          ) : null}
          <section className="panel" aria-label="申请">
            <Facts request={request} />
          </section>
          <section className="panel" aria-labelledby="acts">
            <h2 id="acts">办理</h2>
            <Acts request={request} />
            {request.proposal ? (
              <Descriptions
                className="gap-above"
                size="small"
                column={1}
                bordered
                items={[
                  { key: "text", label: "拟答复", children: <span className="as-typed">{request.proposal.text}</span> },
                  ...(request.proposal.reason === "" ? [] : [{ key: "reason", label: "理由", children: request.proposal.reason }]),
                ]}
              />
            ) : null}
          </section>
          <ThirdParties parties={request.thirdParties} />
          <Papers request={request} />
          <section className="panel" aria-labelledby="course">
            <h2 id="course">经过</h2>
            <Timeline
              items={request.events.map((event, index) => ({
                key: index,
                content: `${event.on} ${event.name}（${event.by}）${event.detail.opinion ? `：${OPINIONS[event.detail.opinion]}` : ""}${event.detail.note ? `：${event.detail.note}` : ""}`,
              }))}
            />
          </section>
          {request.tasks.length > 0 ? (
            <section className="panel" aria-labelledby="asked">
              <h2 id="asked">请单位查找</h2>
              <Table
                size="small"
                rowKey="id"
                pagination={false}
                dataSource={request.tasks}
                columns={[
                  { title: "单位", dataIndex: "unitName", width: 150 },
                  { title: "要查找的信息", dataIndex: "question" },
                  { title: "提出", dataIndex: "asked_on", width: 110 },
                  {
                    title: "回复",
                    render: (_, task) => (task.answered_on ? `${task.answered_on} ${task.found ? "找到" : "没有找到"}：${task.answer}` : "等待回复"),
                  },
                ]}
              />
            </section>
          ) : null}
        </Page>
      )}
    </Ready>
  );
};
