// Demonstration: interpretations, each tied to the document it explains; one on the day of the document, one late on purpose.
import { type DemoManuscript, manuscript } from "../types.ts";

const planInText = `
近日，旗人民政府办公室印发《全旗老年助餐服务点建设实施方案（演示）》。现就有关内容解读如下。

# 一、为什么要制定这个方案

今年上半年，旗民政局组织各乡镇对60周岁以上老年人用餐情况进行摸底，共回收有效问卷1260份，其中认为“做饭不便”的占38%，希望“就近有食堂”的占61%。高龄、独居老年人反映尤为集中，有必要由政府牵头、社会参与，建设方便可及的助餐服务点。

# 二、制定依据和过程

方案依据《中华人民共和国老年人权益保障法》关于发展城乡社区养老服务的规定制定。起草过程中，书面征求了8个乡镇和6个部门意见，收到意见11条，采纳9条；未采纳的2条主要涉及提高建设补助标准，考虑财政承受能力，暂维持每个服务点5万元。

# 三、主要内容

（一）建多少。一年内建成24个服务点、480个餐位，首批10个。

（二）补多少。60周岁以上本旗户籍老年人每人每餐补助2元，80周岁以上的每人每餐补助3元。

（三）怎样保证安全。食品留样、从业人员健康证明、消防演练都有具体要求，旗市场监督管理局开展监督检查。

# 四、群众关心的几个问题

**问：不会用手机能不能享受补助？** 答：可以。老年人凭身份证或者社会保障卡在服务点登记即可，不要求使用手机。

**问：外地户籍老年人能不能就餐？** 答：可以就餐，按服务点公布的价格付费，就餐补助目前面向本旗户籍老年人。

解读单位：旗民政局养老服务股。咨询电话：0471-0000102。
`;

const planInPicture = `
# 一图读懂：老年助餐服务点（演示）

| 您想知道 | 简单回答 |
|---|---|
| 谁可以去 | 60周岁以上老年人都可以就餐 |
| 多少钱 | 各服务点每周公布菜谱和价格 |
| 补多少 | 60周岁以上每餐2元，80周岁以上每餐3元 |
| 建在哪里 | 8个乡镇共24个服务点，首批10个 |
| 怎么登记 | 带身份证或者社会保障卡到服务点登记 |
| 有问题找谁 | 所在乡镇人民政府，或者拨打0471-0000102 |

# 三步就能用餐

1. 到服务点登记一次。
2. 就餐时报姓名或者刷社会保障卡。
3. 每月在服务点公示栏核对自己的就餐次数。

图解单位：旗民政局养老服务股。
`;

const measuresInText = `
《土默特左旗老年助餐服务点管理办法（试行）（演示）》共五章十五条，重点规定了以下事项。

# 一、背景和依据

随着老年助餐服务点陆续建成，场所条件、台账登记、补助结算等需要统一规范。办法依据《中华人民共和国老年人权益保障法》《中华人民共和国食品安全法》制定，经合法性审核和旗人民政府常务会议审议通过。

# 二、起草研判过程

起草单位到3个乡镇实地调研，召开座谈会4次，在旗人民政府网站公开征求意见30日，收到意见15条，采纳12条。专家论证认为，补助按实际人次结算、逐月公示，能够防止虚报，风险可控。

# 三、主要内容

（一）设立条件。就餐区使用面积不少于60平方米，餐位不少于20个，依法取得食品经营许可。

（二）结算程序。服务点报送台账、乡镇审核公示、旗民政局汇总、旗财政局拨付，每一步都有办理期限。

（三）监督责任。虚报就餐人次的追回资金并可以终止补助资格；群众反映的问题5个工作日内答复。

# 四、施行时间

办法自{{day -40}}起施行，有效期2年。

解读单位：旗民政局。
`;

const common = {
  column: "interpretations",
  topic: "civil-affairs/social-welfare",
  issuingOrgan: "civil-affairs",
  source: "土默特左旗民政局",
  responsibleEditor: "旗民政局养老服务股",
};

export const interpretations: DemoManuscript[] = [
  manuscript(
    "elderly-meal-plan-explained",
    "civil-affairs/elderly-care",
    {
      ...common,
      title: "【演示】《全旗老年助餐服务点建设实施方案》政策解读",
      kind: "interpretation-text",
      keywords: ["政策解读", "老年助餐"],
      madeDaysAgo: 13,
      interprets: "elderly-meal-plan",
      body: planInText,
    },
    { to: "published", createdDaysAgo: 16, publishedDaysAgo: 12 },
  ),
  manuscript(
    "elderly-meal-plan-pictured",
    "civil-affairs/elderly-care",
    {
      ...common,
      title: "【演示】图解：老年助餐服务点怎么用、补多少",
      kind: "interpretation-picture",
      keywords: ["图解", "老年助餐"],
      madeDaysAgo: 12,
      interprets: "elderly-meal-plan",
      body: planInPicture,
    },
    { to: "published", createdDaysAgo: 14, publishedDaysAgo: 11 },
  ),
  // Published four to five working days after its document: later than 78号 allows, not yet late enough for 70号 to deduct (X01).
  manuscript(
    "elderly-meal-measures-explained",
    "civil-affairs/elderly-care",
    {
      ...common,
      title: "【演示】《土默特左旗老年助餐服务点管理办法（试行）》政策解读",
      kind: "interpretation-text",
      keywords: ["政策解读", "管理办法"],
      madeDaysAgo: 36,
      interprets: "elderly-meal-measures",
      body: measuresInText,
    },
    { to: "published", createdDaysAgo: 42, publishedDaysAgo: 34 },
  ),
];
