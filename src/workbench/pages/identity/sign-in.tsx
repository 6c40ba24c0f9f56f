// The sign-in page: account and password, the provincial identity service where there is one, and in a demonstration its accounts.
import { Alert, Button, Divider, Typography } from "antd";
import { type ReactElement, useEffect } from "react";
import { paths } from "../../paths.ts";
import { useSessionQuery } from "../../session.ts";
import { useGo, usePlace } from "../../ui/app-link.tsx";
import { SignInForm } from "../../ui/sign-in-form.tsx";
import { Ready } from "../../ui/states.tsx";

/** What the identity service's way back says in ?oidc=. */
const OIDC_WORDS: Record<string, string> = {
  expired: "统一身份认证的登录超时了，请再试一次。",
  unbound: "统一身份认证的账号还没有和本系统的账号对应，请联系系统管理员。",
  unavailable: "统一身份认证现在连不上，请稍后再试，或用账号密码登录。",
  failed: "统一身份认证没有完成，请再试一次，或用账号密码登录。",
};

/** Only a place inside the workbench: an address from outside must not lead anywhere else. */
const placeOf = (text: string | null): string => (text && /^\/(?!\/)/.test(text) ? text : paths.todo());

export const SignInPage = (): ReactElement => {
  const query = useSessionQuery();
  const go = useGo();
  const given = new URLSearchParams(usePlace().query);
  const to = placeOf(given.get("to"));
  const oidcProblem = given.get("oidc");
  useEffect(() => {
    document.title = "登录 - 旗政通";
  }, []);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <Ready query={query}>
          {(session) => (
            <>
              <Typography.Title level={1}>旗政通</Typography.Title>
              <Typography.Paragraph type="secondary">{session.county.name} · 工作台</Typography.Paragraph>
              {oidcProblem ? <Alert type="warning" className="gap" title={OIDC_WORDS[oidcProblem] ?? OIDC_WORDS["failed"]} /> : null}
              <SignInForm onDone={() => go(to, { replace: true })} />
              {session.oidc ? (
                <>
                  <Divider plain>或</Divider>
                  <Button block size="large" href="/api/session/oidc/start">
                    用统一身份认证登录
                  </Button>
                </>
              ) : null}
              {session.demo ? (
                <Typography.Paragraph type="secondary" className="sign-in-demo">
                  演示环境：账号都是岗位，例如
                  civil-drafter（撰稿）、civil-first（一审）、civil-second（二审）、civil-third（三审）、info-section（发布）。密码在启动时的提示里。
                </Typography.Paragraph>
              ) : null}
            </>
          )}
        </Ready>
      </div>
    </main>
  );
};
