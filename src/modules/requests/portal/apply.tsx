// The public form in two steps: fill in, look over, confirm once; and the receipt with its number and code. Nothing is kept before the confirmation.
import type { ReactElement } from "react";
import { organsOn } from "../../../county/lookup.ts";
import type { County, OrganGroup } from "../../../county/schema.ts";
import { inChinese, type PlainDate } from "../../../kernel/plain-date.ts";
import { documentLink, renderPage, type View } from "../../portal/index.ts";
import { ATTACHMENTS_HELP } from "../rules/attachments.ts";
import { APPLICANT_CLASSES, CLASSES } from "../rules/decisions.ts";
import { registerNumberOf } from "../rules/register-number.ts";
import { DELIVERIES, ID_KINDS } from "../schema.ts";
import { ErrorSummary, type Errors, FileField, Hidden, Radios, Select, TextArea, TextField, type Values } from "./fields.tsx";

const ASK = { name: "依申请公开", href: "/ask" };
export const FIELDS = [
  "unit",
  "wanted",
  "delivery",
  "applicantClass",
  "name",
  "idKind",
  "idNumber",
  "contact",
  "phone",
  "email",
  "address",
  "need",
] as const;

const GROUPS: [OrganGroup, string][] = [
  ["county", "旗人民政府"],
  ["department", "政府部门"],
  ["development-zone", "开发区"],
  ["township", "乡镇"],
  ["vertical", "垂直管理单位"],
];

export const unitGroups = (county: County, today: PlainDate): { label: string; choices: { value: string; label: string }[] }[] =>
  GROUPS.map(([group, label]) => ({
    label,
    choices: organsOn(county, today, { group }).map((organ) => ({ value: organ.id, label: organ.name })),
  })).filter(({ choices }) => choices.length > 0);

const choices = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

export const applyPage = (view: View, today: PlainDate, values: Values, errors: Errors): string => {
  const { county } = view.site;
  const field = (name: string, label: string, more: { required?: boolean; help?: string } = {}) => ({ name, label, values, errors, ...more });
  return renderPage({
    view,
    title: "填写申请",
    description: "向行政机关申请公开政府信息。分两步：填写，核对后确认。",
    crumbs: [ASK, { name: "填写申请" }],
    className: "note form",
    hidden: true,
    script: view.site.assets.alreadyPublic,
    children: (
      <>
        <h1>填写政府信息公开申请</h1>
        <ErrorSummary errors={errors} />
        <p className="lead">分两步：先填写，再核对、确认，附件在第二步添加。不需要说明用途。没有确认之前，什么都不会保存。</p>
        <form method="post" action="/ask/apply" noValidate>
          <h2>申请什么</h2>
          <Select
            {...field("unit", "向哪个机关申请", { required: true, help: "由制作或者保存这份信息的机关负责公开，拿不准的可以选最接近的。" })}
            groups={unitGroups(county, today)}
          />
          <TextArea
            {...field("wanted", "需要什么信息", {
              required: true,
              help: "写信息的名称、文号，或者便于查找的特征，如年份、地点、事项。一份申请写一件事，办得更快。",
            })}
          />
          <div id="already" className="known" role="status" />
          <Radios {...field("delivery", "怎样得到", { required: true })} choices={choices(DELIVERIES)} />
          <h2>您是谁</h2>
          <Radios
            {...field("applicantClass", "申请人类别", { required: true })}
            choices={CLASSES.map((value) => ({ value, label: value === "organisation" ? "其他组织" : APPLICANT_CLASSES[value] }))}
          />
          <TextField {...field("name", "姓名或者名称", { required: true })} autoComplete="name" maxLength={100} />
          <Select {...field("idKind", "身份证明的种类", { required: true })} groups={[{ label: "身份证明", choices: choices(ID_KINDS) }]} />
          <TextField
            {...field("idNumber", "身份证明号码", { required: true, help: "只用来核实申请人的身份，办理人员以外看不到。" })}
            autoComplete="off"
            maxLength={60}
          />
          <TextField {...field("contact", "联系人", { help: "单位申请的，写经办人的姓名。" })} autoComplete="off" maxLength={60} />
          <h2>怎样联系您</h2>
          <p>电话、邮箱、地址至少写一项。</p>
          <TextField {...field("phone", "联系电话")} type="tel" autoComplete="tel" maxLength={40} />
          <TextField {...field("email", "电子邮箱")} type="email" autoComplete="email" maxLength={120} />
          <TextField {...field("address", "通信地址")} autoComplete="street-address" maxLength={300} />
          <TextField {...field("need", "需要的帮助", { help: "阅读、视听有困难的，写明需要什么帮助。" })} autoComplete="off" maxLength={300} />
          <p className="act">
            <button type="submit">下一步：核对</button>
          </p>
        </form>
        <p className="basis">依据：《中华人民共和国政府信息公开条例》第二十七条、第二十九条、第四十三条。</p>
      </>
    ),
  });
};

export type AlreadyPublic = { id: string; title: string; publishedOn: string };

const Row = ({ name, value }: { name: string; value: string }): ReactElement | null =>
  value === "" ? null : (
    <>
      <dt>{name}</dt>
      <dd className="as-typed">{value}</dd>
    </>
  );

/** `refused`: why the files of the last try were not taken; the text is all there. */
export const confirmPage = (view: View, values: Values, unitName: string, token: string, known: AlreadyPublic[], refused = ""): string =>
  renderPage({
    view,
    title: "核对申请",
    crumbs: [ASK, { name: "核对申请" }],
    className: "note form",
    hidden: true,
    children: (
      <>
        <h1>核对您的申请</h1>
        <ErrorSummary errors={refused === "" ? {} : { files: refused }} />
        {known.length > 0 ? (
          <section aria-labelledby="known" className="known">
            <h2 id="known">这些已经公开，也许就是您要的</h2>
            <ul>
              {known.map((document) => (
                <li key={document.id}>
                  <a href={documentLink(document.id)}>{document.title}</a>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <dl className="given">
          <Row name="受理机关" value={unitName} />
          <Row name="需要的信息" value={values["wanted"] ?? ""} />
          <Row name="怎样得到" value={DELIVERIES[values["delivery"] as keyof typeof DELIVERIES]} />
          <Row name="申请人类别" value={APPLICANT_CLASSES[values["applicantClass"] as keyof typeof APPLICANT_CLASSES]} />
          <Row name="姓名或者名称" value={values["name"] ?? ""} />
          <Row name="身份证明" value={`${ID_KINDS[values["idKind"] as keyof typeof ID_KINDS]} ${values["idNumber"] ?? ""}`} />
          <Row name="联系人" value={values["contact"] ?? ""} />
          <Row name="联系电话" value={values["phone"] ?? ""} />
          <Row name="电子邮箱" value={values["email"] ?? ""} />
          <Row name="通信地址" value={values["address"] ?? ""} />
          <Row name="需要的帮助" value={values["need"] ?? ""} />
        </dl>
        <form method="post" action="/ask/confirm" encType="multipart/form-data">
          <Hidden values={{ ...values, token }} />
          <FileField
            name="files"
            label="附件"
            help={`有助于查找的线索、身份证明的复印件等。${ATTACHMENTS_HELP}`}
            values={values}
            errors={refused === "" ? {} : { files: refused }}
          />
          {refused === "" ? null : <p>申请的内容都还在；附件请重新选择，或者不选附件直接提交。</p>}
          <p className="buttons">
            <button type="submit">确认提交</button>
            <button type="submit" formAction="/ask/edit" formEncType="application/x-www-form-urlencoded" className="second">
              返回修改
            </button>
          </p>
        </form>
        <p>提交以后会得到登记号和查询码。请在两小时内确认。</p>
      </>
    ),
  });

export const receiptPage = (
  view: View,
  {
    id,
    code,
    unitName,
    attached,
    receivedOn,
    dueOn,
    provisional,
  }: { id: string; code: string; unitName: string; attached: readonly string[]; receivedOn: PlainDate; dueOn: PlainDate; provisional: boolean },
): string =>
  renderPage({
    view,
    title: "已收到申请",
    crumbs: [ASK, { name: "已收到申请" }],
    className: "note form",
    hidden: true,
    children: (
      <>
        <h1>{unitName}已收到您的申请</h1>
        <dl className="given receipt">
          <dt>登记号</dt>
          <dd>
            <strong id="receipt-number">{registerNumberOf(id)}</strong>
          </dd>
          <dt>查询码</dt>
          <dd>
            <strong id="access-code">{code}</strong>
          </dd>
          <dt>收到的日期</dt>
          <dd>{inChinese(receivedOn)}</dd>
          <dt>最迟答复</dt>
          <dd>
            {inChinese(dueOn)}
            {provisional ? "（暂定：次年放假安排还没有公布）" : ""}
          </dd>
          {attached.length === 0 ? null : (
            <>
              <dt>收到的附件</dt>
              <dd>{attached.join("、")}</dd>
            </>
          )}
        </dl>
        <p>请记下或者打印登记号和查询码，两样都有才能查看办理情况。查询码只在这里显示一次。</p>
        <p>补正、收费、征求意见和延期依法另行计算，会另行告知。</p>
        <p className="more">
          <a href="/ask/follow">查看办理情况</a>
          <a href="/ask/calculator">答复期限怎样计算</a>
        </p>
      </>
    ),
  });
