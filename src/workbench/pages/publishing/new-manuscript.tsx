// A new manuscript: for which organ, of what kind, under what title. Then it is written.
import { Button, Input, Select } from "antd";
import { type FormEvent, type ReactElement, useState } from "react";
import { useSend } from "../../data.ts";
import { paths } from "../../paths.ts";
import { useSession } from "../../session.ts";
import { useGo } from "../../ui/app-link.tsx";
import { useCounty } from "../../ui/county.ts";
import { Page } from "../../ui/page.tsx";
import { Refused } from "../../ui/refusal.tsx";
import { Nothing } from "../../ui/states.tsx";
import { Field } from "./facts/field.tsx";
import "../../editor/editor.css";

export const NewManuscriptPage = (): ReactElement => {
  const { posts } = useSession();
  const county = useCounty();
  const go = useGo();
  const sending = useSend<{ id: string }>();
  const writers = posts.filter((post) => post.roles.includes("drafter"));
  const organs = [...new Map(writers.map((post) => [post.organ, post.organName])).entries()];
  const [organ, setOrgan] = useState<string | undefined>(organs.length === 1 ? organs[0]![0] : undefined);
  const [kind, setKind] = useState<string>();
  const [title, setTitle] = useState("");
  const [asked, setAsked] = useState(false);

  const refused = sending.error?.problem;
  const problems: Record<string, string | undefined> = {
    ...refused?.fields,
    ...(asked && organ === undefined ? { organ: "请选择机构" } : {}),
    ...(asked && kind === undefined ? { kind: "请选择体裁" } : {}),
    ...(asked && title.trim() === "" ? { title: "请填写标题" } : {}),
  };
  const create = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (organ === undefined || kind === undefined || title.trim() === "") return;
    sending.mutate(
      { method: "POST", address: "/api/manuscripts", body: { organ, kind, title } },
      { onSuccess: ({ id }) => go(paths.manuscriptEditor(id), { replace: true }) },
    );
  };
  if (organs.length === 0)
    return (
      <Page title="新建稿件" wide={false}>
        <Nothing action={<Button onClick={() => go(paths.todo())}>回到我的待办</Button>}>
          您没有撰稿的职务，不能新建稿件。需要撰稿时，请系统管理员为您登记职务。
        </Nothing>
      </Page>
    );
  return (
    <Page title="新建稿件" wide={false} about="先定机构、体裁和标题，其余在写稿时填，都可以再改">
      <form className="panel" onSubmit={create} noValidate>
        {refused && !refused.fields ? (
          <div role="alert" className="gap field-error">
            <Refused because={refused.message} cite={refused.cite} next={refused.next} />
          </div>
        ) : null}
        <Field label="机构" problem={problems["organ"]} help={organs.length === 1 ? "您在这里任撰稿" : "您任撰稿的机构"}>
          {(control) => (
            <Select
              {...control}
              value={organ}
              placeholder="请选择"
              onChange={setOrgan}
              options={organs.map(([value, label]) => ({ value, label: county.organPath(value) === value ? label : county.organPath(value) }))}
            />
          )}
        </Field>
        <Field label="体裁" problem={problems["kind"]}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              placeholder="请选择"
              showSearch={{ optionFilterProp: "label" }}
              onChange={setKind}
              options={(["official", "other"] as const).map((family) => ({
                label: family === "official" ? "公文" : "其他",
                title: family,
                options: county.kinds.filter((one) => one.family === family).map((one) => ({ value: one.id, label: one.name })),
              }))}
            />
          )}
        </Field>
        <Field label="标题" problem={problems["title"]}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 1, maxRows: 6 }}
              value={title}
              placeholder="例如：关于做好冬季供热保障工作的通知"
              onPressEnter={(event) => event.preventDefault()}
              onChange={(event) => setTitle(event.target.value.replaceAll(/[\r\n]+/g, ""))}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          开始写
        </Button>
      </form>
    </Page>
  );
};
