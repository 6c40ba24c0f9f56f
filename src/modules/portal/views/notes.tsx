// Pages that are words and little else: how to ask, accessibility, what is left of a withdrawn document, and the pages for when something is wrong.
import { inChinese } from "../../../kernel/plain-date.ts";
import { placesOf } from "../rules/places.ts";
import { dayOf } from "../rules/words.ts";
import type { ListedDocument, Revision, Tombstone } from "../schema.ts";
import { columnHref, columnLabels, documentHref, renderPage, type View } from "./layout.tsx";
import { DocumentList, SearchBox } from "./parts.tsx";

/** `papers`: what the county published in its column 依申请公开, such as the form. */
export const askPage = (view: View, papers: ListedDocument[]): string => {
  const { county } = view.site;
  const { guide, onRequest } = placesOf(county);
  return renderPage({
    view,
    title: "依申请公开",
    description: "怎样向行政机关申请公开政府信息：写明什么、交给谁、多久答复、收不收费、不服怎么办。",
    crumbs: [{ name: "依申请公开" }],
    className: "note",
    labels: onRequest ? columnLabels(onRequest) : [],
    children: (
      <>
        <h1>依申请公开</h1>
        <p className="lead">这里没有公开的政府信息，公民、法人和其他组织都可以申请获取，不需要说明用途。</p>
        <ol className="steps">
          <li>
            <h2>先查一查</h2>
            <p>已经公开的，当场就能看到。</p>
            <SearchBox />
          </li>
          <li>
            <h2>写一份申请</h2>
            <p>写明三样内容：</p>
            <ul>
              <li>申请人的姓名或者名称、身份证明、联系方式；</li>
              <li>要获取的政府信息的名称、文号，或者便于查询的其他特征；</li>
              <li>希望怎样得到：纸质、电子邮件、邮寄还是自取。</li>
            </ul>
            <p>书写确有困难的，可以口头提出，由受理的工作人员代为填写。视听、阅读有困难的，会得到必要的帮助。</p>
          </li>
          <li>
            <h2>交给制作或者保存它的机关</h2>
            <p>
              当面、邮寄或者用该机关公布的传真、网络渠道提交都可以。
              {guide ? (
                <>
                  各机关受理机构的名称、地址、办公时间和电话，见<a href={columnHref(guide.id)}>{guide.name}</a>。
                </>
              ) : null}
              也可以在本网站<a href="/ask/apply">填写申请</a>，提交后得到登记号和查询码。
            </p>
            {papers.length > 0 ? <DocumentList county={county} items={papers} /> : null}
          </li>
          <li>
            <h2>等待答复</h2>
            <p>
              能当场答复的当场答复，不能当场答复的，自收到申请之日起 20 个工作日内答复；需要延长的，延长不超过 20
              个工作日，并会告知您。征求第三方和其他机关意见的时间不计算在内。
            </p>
            <p>
              提交过申请的，可以<a href="/ask/follow">查看办理情况</a>；期限怎样数，可以<a href="/ask/calculator">逐日计算</a>。
            </p>
            <p>申请内容不明确的，收到申请之日起 7 个工作日内会一次性告知您怎样补正。</p>
            <p>不收取费用；申请的数量、频次明显超过合理范围的，可以收取信息处理费。</p>
          </li>
          <li>
            <h2>对答复不满意</h2>
            <p>
              可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼；对不予公开的决定不服的，应当先申请行政复议。
            </p>
          </li>
        </ol>
        <p className="basis">
          依据：《中华人民共和国政府信息公开条例》第二十七条至第三十三条、第四十二条、第四十三条、第五十一条；《中华人民共和国行政复议法》第二十三条。
        </p>
      </>
    ),
  });
};

export const accessibilityPage = (view: View): string =>
  renderPage({
    view,
    title: "无障碍和长辈版说明",
    description: "本网站怎样让看不清、听不清、用不惯电脑的人也能读到政府信息。",
    crumbs: [{ name: "无障碍和长辈版说明" }],
    className: "note",
    children: (
      <>
        <h1>无障碍和长辈版说明</h1>
        <p className="lead">
          政府信息人人看得到，才算公开。本网站按照《网页内容无障碍指南》（WCAG）2.2 版 AA 级和《互联网网站适老化通用设计规范》设计。
        </p>
        <h2>长辈版</h2>
        <p>
          长辈版的内容和普通版一样，字更大、按钮更大、排列更简单，鼠标指针也更大。点页面右上角的「长辈版」打开，「普通版」回来，下次打开网站还是您选的样子。
          {view.elder ? <a href="/elder?on=0&back=/accessibility">回到普通版</a> : <a href="/elder?on=1&back=/accessibility">打开长辈版</a>}
        </p>
        <p>在有鼠标的电脑上，长辈版还有「大字屏幕」：打开以后，鼠标指着哪里，屏幕下方就用特大的字显示哪里，朗读时显示正在读的一句。</p>
        <h2>朗读</h2>
        <p>
          文件页上有「朗读全文」按钮，用您的手机或者电脑自带的声音读，可以随时暂停、停止。正在读的一句会标出来。如果没有出现按钮，说明您的浏览器没有这个功能。
        </p>
        <h2>只用键盘</h2>
        <p>按 Tab 键依次走到各个链接和按钮，当前位置有明显的框；按回车打开。每页第一个链接是「跳到正文」。</p>
        <h2>放大和打印</h2>
        <p>用浏览器放大到四倍，文字会自己换行，不用左右拖动；只有很宽的表格可以左右滑动。打印任何文件，纸上只有文件本身。</p>
        <h2>关闭脚本也能用</h2>
        <p>查找、翻页、下载都不需要脚本，很旧的手机也能打开。</p>
        <h2>还做不到的</h2>
        <p>附件由各机关提供，有些是扫描件，读屏软件读不出来。需要能朗读的文本，请向发文机关提出，或者按「依申请公开」页上的办法办理。</p>
      </>
    ),
  });

/** Says that a document was withdrawn, when and why; there is nothing of it left to show. */
export const tombstonePage = (view: View, tombstone: Tombstone): string =>
  renderPage({
    view,
    title: "文件已撤回",
    crumbs: [{ name: "文件已撤回" }],
    className: "note",
    hidden: true,
    children: (
      <>
        <h1>文件已撤回</h1>
        <p className="lead">这份文件曾经公开，现已撤回，不再提供。</p>
        <dl className="facts">
          <div>
            <dt>索引号</dt>
            <dd>{tombstone.indexNumber}</dd>
          </div>
          <div>
            <dt>撤回日期</dt>
            <dd>{inChinese(dayOf(tombstone.end.at))}</dd>
          </div>
          <div className="whole">
            <dt>理由</dt>
            <dd>{tombstone.end.reason}</dd>
          </div>
        </dl>
        <p>
          可以<a href="/search">查找其他文件</a>；需要这份文件的，可以<a href="/ask">申请公开</a>，并写明上面的索引号。
        </p>
      </>
    ),
  });

/** A revision a correction took away: that it was and why it went is public, its text is not. */
export const concealedPage = (view: View, id: string, entry: Revision, because: string): string =>
  renderPage({
    view,
    title: "这一版不再提供",
    crumbs: [{ name: "这一版不再提供" }],
    className: "note",
    hidden: true,
    children: (
      <>
        <h1>这一版不再提供</h1>
        <p className="lead">
          这份文件 {inChinese(dayOf(entry.publishedAt))} 发布的第 {entry.revision} 版已经更正，旧文本不再公开。
        </p>
        {because === "" ? null : <p>更正说明：{because}</p>}
        <p>
          请看<a href={documentHref(id)}>现行文本</a>。
        </p>
      </>
    ),
  });

type Trouble = { title: string; words: string; next?: string };

const troublePage = (view: View, { title, words, next }: Trouble): string =>
  renderPage({
    view,
    title,
    className: "note",
    hidden: true,
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">{words}</p>
        {next ? <p>{next}</p> : null}
        <SearchBox />
        <p>
          也可以回到<a href="/">首页</a>，或者在<a href="/site-map">网站地图</a>里按类查看。
        </p>
      </>
    ),
  });

export const notFoundPage = (view: View): string =>
  troublePage(view, { title: "没有找到这个页面", words: "地址可能抄错了，或者内容换了地方。", next: "请用标题里的词或者文号查找：" });

/** `because`: one plain sentence about what is wrong with the address. */
export const badRequestPage = (view: View, because: string, status = 400): string =>
  troublePage(view, { title: status === 400 ? "地址里有不对的地方" : "现在不能提供这个文件", words: `${because}。` });

export const failurePage = (view: View, number: string): string =>
  troublePage(view, {
    title: "网站出了点问题",
    words: "不是您的操作有误。请过一两分钟再试；一直打不开的，请告诉主办单位。",
    next: `编号：${number}`,
  });
