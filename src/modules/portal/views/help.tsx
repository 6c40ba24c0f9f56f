// What the site says about itself: the map of everything on it, how to use it, what it knows about its readers.
import type { ReactElement } from "react";
import type { Column, County } from "../../../county/schema.ts";
import { childrenOf, placesOf } from "../rules/places.ts";
import type { ColumnState } from "../schema.ts";
import { columnHref, renderPage, type View } from "./layout.tsx";
import { Day } from "./parts.tsx";

type BranchProps = { county: County; column: Column; states: Map<string, ColumnState> };

const Branch = ({ county, column, states }: BranchProps): ReactElement => {
  const state = states.get(column.id);
  const children = childrenOf(county, column.id);
  return (
    <li>
      <p>
        <a href={columnHref(column.id)}>{column.name}</a>
        {state?.lastPublishedOn ? (
          <span>
            {state.documents} 件{"　"}
            <Day on={state.lastPublishedOn} />
          </span>
        ) : (
          <span>暂无内容</span>
        )}
      </p>
      {children.length > 0 ? (
        <ul>
          {children.map((child) => (
            <Branch key={child.id} county={county} column={child} states={states} />
          ))}
        </ul>
      ) : null}
    </li>
  );
};

export const siteMapPage = (view: View, columns: ColumnState[]): string => {
  const { county } = view.site;
  const states = new Map(columns.map((state) => [state.id, state]));
  return renderPage({
    view,
    title: "网站地图",
    description: "本网站的全部栏目和服务，以及每个栏目最近一次更新的日期。",
    crumbs: [{ name: "网站地图" }],
    className: "note site-map",
    children: (
      <>
        <h1>网站地图</h1>
        <h2>全部栏目</h2>
        <p className="basis">右边是公开的件数和最近一次更新的日期。</p>
        <ul className="tree">
          {county.columns
            .filter((column) => column.parent === undefined)
            .map((column) => (
              <Branch key={column.id} county={county} column={column} states={states} />
            ))}
        </ul>
        <h2>服务</h2>
        <ul className="tree">
          {[
            ["/search", "查找政府信息", "标题、文号、正文"],
            ["/ask", "依申请公开", "没有公开的，怎样申请"],
            ["/help", "使用帮助", "查找、引用、核对、订阅"],
            ["/accessibility", "无障碍和长辈版", "大字、朗读、只用键盘"],
            ["/privacy", "隐私说明", "本网站知道您什么"],
            ["/feed.xml", "RSS 订阅", "新公开的文件"],
            ["/atom.xml", "Atom 订阅", "新公开的文件"],
          ].map(([href, name, about]) => (
            <li key={href}>
              <p>
                <a href={href}>{name}</a>
                <span>{about}</span>
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  });
};

export const helpPage = (view: View): string => {
  const { guide } = placesOf(view.site.county);
  return renderPage({
    view,
    title: "使用帮助",
    description: "怎样查找一份文件、看懂它的信息、引用其中一条、核对它没有被改动过、订阅新公开的文件。",
    crumbs: [{ name: "使用帮助" }],
    className: "note",
    children: (
      <>
        <h1>使用帮助</h1>
        <h2>查找一份文件</h2>
        <p>
          在<a href="/search">查找</a>
          框里写标题、文号或者正文里的词。几个词之间空一格，表示都要出现，例如「取暖
          补贴」；连着写的，按原样查找。结果可以再按栏目、发文机关、年份缩小。
        </p>
        <p>
          不知道叫什么的，从<a href="/site-map">网站地图</a>按类查看，每个栏目都写着最近一次更新的日期。
        </p>
        <h2>看懂一份文件</h2>
        <p>
          标题下面的表里有索引号、发文机关、文号、成文日期、发布日期和效力。办事前请看「效力」：写着「失效」「废止」的，只供查阅。文中的 ■■■
          是依法不予公开的内容，点一下能看到依据。
        </p>
        <p>发布后改过的文件，标题下面会写明改了什么；页末的「修订记录」里可以看到以前各版。</p>
        <h2>引用其中一条</h2>
        <p>点正文里的「第几条」或者小标题，浏览器地址栏里的地址就指向那一处，可以复制给别人。</p>
        <h2>核对、下载和打印</h2>
        <p>
          {view.site.hasDownloads ? "每份文件都可以下载 Word 版和 PDF 版，内容和页面上的一样。" : ""}
          附件旁边写着格式和大小。打印文件页，纸上只有文件本身。页末的「核对本文是否被改动过」给出全文的摘要值，可以用任何工具核对。
        </p>
        <h2>订阅新公开的文件</h2>
        <p>
          把 <a href="/feed.xml">RSS</a> 或者 <a href="/atom.xml">Atom</a> 的地址加进阅读软件，有新文件会自动出现。
        </p>
        <h2>发现错误，或者没有找到</h2>
        <p>
          {guide ? (
            <>
              文件有错漏的，请告诉发文机关，电话和地址见<a href={columnHref(guide.id)}>{guide.name}</a>。
            </>
          ) : (
            "文件有错漏的，请告诉发文机关。"
          )}
          没有公开的政府信息，可以<a href="/ask">申请公开</a>。
        </p>
      </>
    ),
  });
};

export const privacyPage = (view: View): string =>
  renderPage({
    view,
    title: "隐私说明",
    description: "本网站不要求登录，不跟踪读者，只在选了长辈版时存一个小标记。",
    crumbs: [{ name: "隐私说明" }],
    className: "note",
    children: (
      <>
        <h1>隐私说明</h1>
        <p className="lead">看政府信息不需要说明您是谁。</p>
        <h2>不收集</h2>
        <p>本网站不用登录，没有广告，没有统计脚本，页面上的文字、字体、图片都由本网站自己提供，不会把您的访问告诉别的网站。</p>
        <h2>只存一个标记</h2>
        <p>
          您选了长辈版，浏览器里会存一个名为 elder 的小标记（Cookie），里面只有数字
          1，有效期一年；回到普通版，它就被删除。打开「大字屏幕」的选择只记到您关闭页面为止。
        </p>
        <h2>运行记录</h2>
        <p>网站程序的运行记录只写页面的类别、时间和快慢，不写您的网络地址，也不写您查找了什么。</p>
        <h2>朗读</h2>
        <p>朗读用的是您的浏览器或者手机的语音功能，文字不经过本网站再传给别人；有的浏览器会用它自己的联网语音，请看浏览器的说明。</p>
        <h2>文件里的个人信息</h2>
        <p>
          公开的文件在发布前要经过审查，涉及个人隐私的内容依法不予公开。如果您认为某份文件公开了您的个人信息，请告诉发文机关要求改正。依据：《中华人民共和国政府信息公开条例》第十五条、第四十一条。
        </p>
      </>
    ),
  });
