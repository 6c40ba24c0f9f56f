// The page for a form that was not taken: why, and what to do next.
import { renderPage, type View } from "../../portal/index.ts";

export const problemPage = (view: View, because: string, next = ""): string =>
  renderPage({
    view,
    title: "没有办成",
    crumbs: [{ name: "依申请公开", href: "/ask" }, { name: "没有办成" }],
    className: "note form",
    hidden: true,
    children: (
      <>
        <h1>没有办成</h1>
        <p className="lead">{because}。</p>
        {next === "" ? null : <p>{next}。</p>}
        <p className="more">
          <a href="/ask/apply">填写申请</a>
          <a href="/ask/follow">查看办理情况</a>
        </p>
      </>
    ),
  });
