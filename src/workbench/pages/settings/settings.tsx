// The settings a county makes, each with the clause that leaves it open. Everybody reads them; the security administrator changes them.
import { Alert, Flex, Switch, Typography } from "antd";
import type { ReactElement } from "react";
import { useGet } from "../../data.ts";
import { Page } from "../../ui/page.tsx";
import { Ready } from "../../ui/states.tsx";
import { useAct } from "../../ui/use-act.tsx";
import { When } from "../../ui/when.tsx";

type Setting = { key: string; label: string; about: string; value: boolean; changedAt: string | null };

export const SettingsPage = (): ReactElement => {
  const query = useGet<{ mayChange: boolean; settings: Setting[] }>("/api/settings");
  const { act, busy } = useAct();
  return (
    <Page title="设置" about="文件没有写明、要由本旗县定下来的事项。每次修改都记入审计日志。" wide={false}>
      <Ready query={query}>
        {({ settings, mayChange }) => (
          <>
            {mayChange ? null : <Alert type="info" showIcon className="gap" title="设置由安全管理员修改，您可以查看。" />}
            {settings.map((setting) => (
              <section key={setting.key} className="panel" aria-labelledby={`setting-${setting.key}`}>
                <Flex justify="space-between" align="flex-start" gap={16}>
                  <div>
                    <h2 id={`setting-${setting.key}`}>{setting.label}</h2>
                    <Typography.Paragraph type="secondary">{setting.about}</Typography.Paragraph>
                    <span className="quiet">
                      {setting.changedAt ? (
                        <>
                          最近修改：
                          <When at={setting.changedAt} />
                        </>
                      ) : (
                        "一直是默认值"
                      )}
                    </span>
                  </div>
                  <Switch
                    checked={setting.value}
                    disabled={!mayChange}
                    loading={busy}
                    aria-labelledby={`setting-${setting.key}`}
                    checkedChildren="允许"
                    unCheckedChildren="不允许"
                    onChange={(value) => void act({ method: "PUT", address: `/api/settings/${setting.key}`, body: { value } }, "已修改设置")}
                  />
                </Flex>
              </section>
            ))}
          </>
        )}
      </Ready>
    </Page>
  );
};
