import { describe, expect, test } from "vitest";
import { fc } from "../../test/support/properties.ts";
import { Body, type Block } from "../document/body.ts";
import { inlineText, visit } from "../document/walk.ts";
import { bodyFromHtml } from "./html-in.ts";
import { chineseNumber, writtenNumber } from "./numbers.ts";

const blocks = (html: string): Block[] => bodyFromHtml(html).body.content;
const p = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const h = (level: number, text: string): Block => ({ type: "heading", attrs: { level }, content: [{ type: "text", text }] });
const textOf = (body: Body): string => {
  const out: string[] = [];
  visit(body, (node) => {
    if (node.type === "paragraph" || node.type === "heading") out.push(inlineText(node.content));
  });
  return out.join("\n");
};

describe("text pasted from Word", () => {
  test("Word's headings, by tag, by class and by outline level, become headings", () => {
    expect(
      blocks(`<h1>一、总则</h1><p class=MsoHeading2>（一）范围</p><p class=MsoNormal style='mso-outline-level:3'>1.对象</p><h6>细目</h6>`),
    ).toEqual([h(1, "一、总则"), h(2, "（一）范围"), h(3, "1.对象"), h(4, "细目")]);
  });

  test("a short bold line numbered like a heading is one; a long one, a sentence and a partly bold one are not", () => {
    const result = blocks(
      `<p><b>一、工作目标</b></p><p><strong>（二）责任分工</strong></p><p><b>一、各单位要于月底前报送。</b></p><p><b>三、时限</b>为十日</p><p>四、未加粗</p>`,
    );
    expect(result.map((block) => block.type)).toEqual(["heading", "heading", "paragraph", "paragraph", "paragraph"]);
  });

  test("a Word list paragraph keeps its number as typed text", () => {
    const html = `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>（三）<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>核对名册</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>7.<span>&nbsp;&nbsp;</span></span><![endif]>2024年预算</p>`;
    expect(blocks(html)).toEqual([p("（三）核对名册"), p("7. 2024年预算")]);
  });

  test("a heading that Word numbered by itself keeps its number", () => {
    expect(
      blocks(`<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、</span><![endif]>总体要求</h1>`),
    ).toEqual([h(1, "一、总体要求")]);
  });

  test("Word's bullets, drawn as letters of a symbol font, become a bullet list and not stray letters", () => {
    const bullet = (text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>${text}</p>`;
    expect(blocks(bullet("帐篷") + bullet("雨靴"))).toEqual([
      {
        type: "bulletList",
        content: [
          { type: "listItem", content: [p("帐篷")] },
          { type: "listItem", content: [p("雨靴")] },
        ],
      },
    ]);
  });

  test("a list paragraph whose number did not come along is told", () => {
    expect(bodyFromHtml(`<p style='mso-list:l0 level1 lfo1'>核对名册</p>`).dropped).toEqual(["有 1 处自动编号没有随粘贴带来，请核对编号"]);
  });

  test("hidden text, deleted text and comments do not come in, and it is said so", () => {
    const { body, dropped } = bodyFromHtml(
      `<p>补贴<span style='display:none;mso-hide:all'>内部口径</span>标准<del>旧数</del><span class=MsoCommentReference><a href="#_msocom_1">[批1]</a></span></p><div style='mso-element:comment-list'><div><p>这句要再议</p></div></div><p>完</p>`,
    );
    expect(textOf(body)).toBe("补贴标准\n完");
    expect(dropped).toContain("有 1 处隐藏文字没有带入");
    expect(dropped).toContain("有 1 处修订中已删除的文字没有带入");
    expect(dropped.some((line) => line.includes("批注"))).toBe(true);
  });

  test("lines that Word broke in the source are joined without a space between Chinese characters, with one between others", () => {
    expect(blocks("<p>各苏木镇\n人民政府，office\nhours</p>")).toEqual([p("各苏木镇人民政府，office hours")]);
  });

  test("indents typed as spaces and empty paragraphs go", () => {
    expect(blocks("<p>　　第一段</p><p>&nbsp;</p><p>&nbsp;&nbsp;第二段 </p>")).toEqual([p("第一段"), p("第二段")]);
  });

  test("bold is kept, the style that only sounds like bold is not", () => {
    expect(
      blocks(
        `<p>请<b style='mso-bidi-font-weight:normal'>务必</b><span style='font-weight:700'>按时</span>报送<b style="font-weight:normal">。</b></p>`,
      ),
    ).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "请" },
          { type: "text", text: "务必按时", marks: [{ type: "bold" }] },
          { type: "text", text: "报送。" },
        ],
      },
    ]);
  });

  test("Word's Title comes as a bold paragraph with a hint", () => {
    const { body, dropped } = bodyFromHtml("<p class=MsoTitle>关于防汛的通知</p><p>正文</p>");
    expect(body.content[0]).toEqual({ type: "paragraph", content: [{ type: "text", text: "关于防汛的通知", marks: [{ type: "bold" }] }] });
    expect(body.content[1]).toEqual(p("正文"));
    expect(dropped[0]).toContain("“标题”栏");
  });
});

describe("text pasted from a web page", () => {
  test("lists keep their start, their own numbers and their nesting", () => {
    expect(blocks(`<ol start=3><li>甲<ul><li>子</li></ul></li><li value=9>乙</li></ol>`)).toEqual([
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [{ type: "listItem", content: [p("甲"), { type: "bulletList", content: [{ type: "listItem", content: [p("子")] }] }] }],
      },
      { type: "orderedList", attrs: { start: 9 }, content: [{ type: "listItem", content: [p("乙")] }] },
    ]);
  });

  test("a list numbered otherwise than 1, 2, 3 keeps its numbers as text", () => {
    expect(blocks(`<ol style="list-style-type: simp-chinese-informal"><li>甲</li><li>乙</li></ol><ol type=a start=2><li>丙</li></ol>`)).toEqual([
      p("一、甲"),
      p("二、乙"),
      p("b.丙"),
    ]);
  });

  test("a list put right into a list belongs to the item before it", () => {
    expect(blocks(`<ul><li>甲</li><ul><li>子</li></ul><li>乙</li></ul>`)).toEqual([
      {
        type: "bulletList",
        content: [
          { type: "listItem", content: [p("甲"), { type: "bulletList", content: [{ type: "listItem", content: [p("子")] }] }] },
          { type: "listItem", content: [p("乙")] },
        ],
      },
    ]);
  });

  test("merged cells stay merged, header cells stay headers, and the caption stands before the table", () => {
    const [caption, table] = blocks(
      `<table><caption>附表</caption><thead><tr><th colspan=2>事项</th></tr></thead><tbody><tr><td rowspan=2>受理</td><td>窗口</td></tr><tr><td>网上<br>办理</td></tr></tbody></table>`,
    );
    expect(caption).toEqual(p("附表"));
    expect(table).toMatchObject({
      type: "table",
      content: [
        { content: [{ type: "tableHeader", attrs: { colspan: 2, rowspan: 1 } }] },
        { content: [{ attrs: { rowspan: 2 } }, { attrs: { rowspan: 1 } }] },
        { content: [{ content: [{ content: [{ text: "网上" }, { type: "hardBreak" }, { text: "办理" }] }] }] },
      ],
    });
  });

  test("a cell cannot reach past its table, and a row without cells goes", () => {
    const [table] = blocks(`<table><tr><td rowspan=9>甲</td><td>乙</td></tr><tr></tr><tr><td>丙</td></tr></table>`);
    expect(table).toMatchObject({
      type: "table",
      content: [{ content: [{ attrs: { rowspan: 2 } }, { attrs: { rowspan: 1 } }] }, { content: [{ attrs: { rowspan: 1 } }] }],
    });
  });

  test("words that stand in a table but outside its cells are kept", () => {
    expect(textOf(bodyFromHtml("<table>漏<tr>散<td>格</td></tr></table>尾").body)).toBe("漏\n散\n格\n尾");
  });

  test("two line breaks are two paragraphs, one is a line break", () => {
    expect(blocks("甲<br>乙<br><br>丙")).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "甲" }, { type: "hardBreak" }, { type: "text", text: "乙" }] },
      p("丙"),
    ]);
  });

  test("links, unknown elements and form fields leave their text only", () => {
    expect(
      blocks(`<my-box><a href="javascript:alert(1)">公告</a><o:p>一</o:p></my-box><form>姓名<input value=x><select><option>甲</select></form>`),
    ).toEqual([p("公告一"), p("姓名")]);
  });

  test("an image is dropped with a note, whatever its address", () => {
    const { body, dropped } = bodyFromHtml(`<p>图<img src="data:image/png;base64,AAAA" onerror="alert(1)">示</p>`);
    expect(JSON.stringify(body)).not.toMatch(/data:|onerror|alert/);
    expect(dropped).toEqual(["有 1 张图片没有带入，请用“插入图片”逐张上传"]);
  });
});

describe("hostile input", () => {
  test("nothing that could act survives", () => {
    const { body } = bodyFromHtml(
      `<script>alert(1)</script><style>p{}</style><svg onload=x()><script>y()</script><text>画</text></svg><iframe srcdoc="<p>里</p>"></iframe><math><mtext><p onclick="z()">外</p><!--><img src=x onerror=q()>--><noscript><p>n</p></noscript><object data=x>o</object><p style="background:url(evil)">好</p>`,
    );
    expect(JSON.stringify(body)).not.toMatch(/alert|onload|onclick|onerror|srcdoc|evil|y\(\)|里/);
    expect(textOf(body)).toContain("外");
    expect(textOf(body)).toContain("好");
  });

  test("control characters, writing-direction marks and half characters go; Mongolian joiners stay", () => {
    const { body } = bodyFromHtml("<p>a\u0000b\u202Ec\u200Bd\uD800e&#0;&#x1F;</p><p>\u182E\u180E\u182D\u202F\u182D\u200D</p>");
    expect(textOf(body).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e\u200b\ud800]/u);
    expect(textOf(body)).toContain("\u182E\u180E\u182D\u202F\u182D\u200D");
    expect(textOf(body).isWellFormed()).toBe(true);
  });

  const heavy: [string, string][] = [
    ["100,000 nested blocks", "<div>".repeat(100_000) + "底" + "</div>".repeat(100_000)],
    ["100,000 nested lists", "<ul><li>".repeat(100_000) + "底"],
    ["100,000 nested tables", "<table><tr><td>".repeat(100_000) + "底"],
    ["a million open marks and as many wrong ends", "<b>".repeat(1_000_000) + "底" + "</i></span>".repeat(500_000)],
    ["ten megabytes of unclosed tag", `<p>底</p><a ${"x=1 ".repeat(2_500_000)}`],
    ["ten megabytes of attribute", `<p class="${"x".repeat(10_000_000)}">底</p>`],
    ["ten megabytes of one paragraph", `<p>${"字\n".repeat(3_000_000)}底</p>`],
    ["a million entities", `<p>${"&amp;".repeat(1_500_000)}底</p>`],
    ["a million unclosed comments", `底${"<!--".repeat(2_000_000)}`],
    ["a million ends without a beginning", "</p></td></table></ul>".repeat(300_000) + "底"],
    ["very many cells that reach far", `<table>${"<tr><td rowspan=1000 colspan=100>底".repeat(200_000)}`],
  ];
  test.each(heavy)("%s are taken in seconds, and the text is there", (_, html) => {
    const started = process.cpuUsage();
    const { body } = bodyFromHtml(html);
    const { user } = process.cpuUsage(started);
    expect(JSON.stringify(body)).toContain("底");
    expect(user / 1_000_000).toBeLessThan(12);
  });

  test("whatever the tags, the result is a proper body and the words outside of dropped elements are all there, in order", () => {
    const tag = fc.constantFrom(
      ..."p div h1 h3 ul ol li table tr td th caption b strong span br pre blockquote section o:p"
        .split(" ")
        .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} style="font-weight:bold" value=3 rowspan=2>`]),
    );
    let counter = 0;
    const word = fc.constant(null).map(() => `w${counter++}w`);
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, word), { maxLength: 60 }), (parts) => {
        const { body } = bodyFromHtml(parts.join(""));
        Body.parse(body);
        const words = [
          ...parts
            .join("")
            .replace(/<[^>]*>/g, " ")
            .matchAll(/w\d+w/g),
        ]
          .map(String)
          .sort();
        expect([...JSON.stringify(body).matchAll(/w\d+w/g)].map(String).sort()).toEqual(words);
      }),
      { numRuns: 500 },
    );
  });

  test("garbage never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>/=\"'&;!-[]?pbtdulsvg \n\u0000x#0"), maxLength: 200 }), (html) => {
        Body.parse(bodyFromHtml(html).body);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("numbers as lists write them", () => {
  test.each([
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [101, "一百零一"],
    [110, "一百一十"],
    [1_005, "一千零五"],
  ])("%i is %s", (value, written) => expect(chineseNumber(value)).toBe(written));

  test("other manners", () => {
    expect([
      writtenNumber(4, "upperRoman"),
      writtenNumber(3, "decimalEnclosedCircle"),
      writtenNumber(2, "lowerLetter"),
      writtenNumber(7, "unheard-of"),
    ]).toEqual(["IV", "③", "b", "7"]);
  });
});
