// One's own deadlines in a calendar program: addresses that open without signing in, made here, shown once, and stopped here.
import { Alert, Button, Flex, Input, Popconfirm, Table, Typography } from "antd";
import { type ReactElement, useState } from "react";
import { useGet } from "../../data.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { paths } from "../../paths.ts";
import { Page } from "../../ui/page.tsx";
import { Nothing, Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { When } from "../../ui/when.tsx";
import { Field } from "../publishing/facts/field.tsx";

type Feed = { id: string; name: string; createdAt: string; readOn: string | null };

const NewFeed = (): ReactElement => {
  const { act, busy } = useAct();
  const [name, setName] = useState("");
  const [made, setMade] = useState<string>();
  const make = async (): Promise<void> => {
    const answer = await act<{ path: string }>({ method: "POST", address: "/api/deadline-feeds", body: { name } });
    if (!answer) return;
    setMade(`${window.location.origin}${answer.path}`);
    setName("");
  };
  return (
    <section className="panel" aria-labelledby="new-feed">
      <h2 id="new-feed">新的订阅地址</h2>
      <Field label="用在哪里" help="例如：办公室电脑的日历、手机日历">
        {(control) => <Input {...control} value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Button type="primary" loading={busy} onClick={() => void make()}>
        生成地址
      </Button>
      {made ? (
        <Alert
          type="success"
          className="gap-above"
          title="请现在复制，离开这一页后不再显示"
          description={
            <Typography.Paragraph copyable={{ text: made, tooltips: ["复制", "已复制"] }} className="feed-address">
              {made}
            </Typography.Paragraph>
          }
        />
      ) : null}
    </section>
  );
};

export const DeadlineFeedsPage = (): ReactElement => {
  const query = useGet<{ items: Feed[] }>("/api/deadline-feeds");
  const { act, busy } = useAct();
  const stop = (feed: Feed): ReactElement => (
    <Popconfirm
      title={`停用“${feed.name}”？`}
      description="停用以后，用这个地址的日历不再更新。"
      okText="停用"
      cancelText="取消"
      onConfirm={() => void act({ method: "DELETE", address: `/api/deadline-feeds/${feed.id}` }, "已停用")}
    >
      <Button size="small" loading={busy}>
        停用
      </Button>
    </Popconfirm>
  );
  return (
    <Page
      title="日历订阅"
      about="把自己承办的答复期限放进日历软件，期限变动时自动更新。日历里只有登记号和日期，没有申请人和申请内容。"
      actions={<Button href="/api/requests/deadlines.ics">只下载一次</Button>}
      wide={false}
    >
      <Alert type="info" showIcon className="gap" title="地址就是钥匙：知道地址的人都能看到这些日期，请不要转发。不再使用的请停用。" />
      <NewFeed />
      <section className="panel" aria-labelledby="feeds">
        <h2 id="feeds">正在使用的地址</h2>
        <Ready query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing>还没有订阅地址。生成以后，在日历软件里选“通过网址订阅”，粘贴地址。</Nothing>
            ) : (
              <Table<Feed>
                size="small"
                rowKey="id"
                pagination={false}
                dataSource={items}
                columns={[
                  {
                    title: "用在哪里",
                    render: (_, feed) => (
                      <Flex vertical gap={2}>
                        <strong>{feed.name}</strong>
                        <span className="quiet">
                          <When at={feed.createdAt} /> 生成，{feed.readOn ? `最近 ${feed.readOn} 读取` : "还没有读取过"}
                        </span>
                      </Flex>
                    ),
                  },
                  { title: "停用", width: 90, render: (_, feed) => stop(feed) },
                ]}
              />
            )
          }
        </Ready>
      </section>
      <p className="quiet">
        期限怎样计算，在<AppLink to={paths.requests()}>依申请公开</AppLink>里点开时限就能看到。
      </p>
    </Page>
  );
};
