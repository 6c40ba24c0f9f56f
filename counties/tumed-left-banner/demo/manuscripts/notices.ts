// Demonstration: notices and news: fire safety, heating, road works (a title of sixty characters), two townships, one notice taken back.
import { type DemoManuscript, manuscript } from "../types.ts";

const fire = `
敕勒川乳业开发区管委会，各乡镇人民政府、区域服务中心，旗安委会各成员单位：

当前已进入采暖期，用火用电用气量增大，火灾风险上升。为切实做好今冬明春火灾防控工作，现就有关事项通知如下。

# 一、突出防控重点

（一）养老机构、医院、学校、宾馆等人员密集场所，重点检查疏散通道、安全出口、夜间值守和消防设施完好情况。

（二）农村牧区“煤改电”用户，重点检查线路老化、私拉乱接、取暖设备超负荷使用等情况。

（三）仓储物流和沿街商铺，重点检查违规住人、违规充电、易燃可燃物堆放等情况。

# 二、开展集中排查

自{{day -9}}起至{{day +40}}，各乡镇、各有关部门对辖区和行业单位开展一轮全覆盖排查。排查中发现的问题应当登记造册，明确责任人和整改期限；能立即整改的当场整改，不能立即整改的要落实防范措施。

# 三、加强宣传提示

各乡镇要通过村村响广播、微信群、入户走访等方式，提醒群众安全用火用电；对独居老人、留守儿童家庭要逐户上门检查，每月不少于1次。

# 四、严格值班值守

各单位严格执行24小时值班和领导带班制度，遇有突发情况第一时间处置并按规定报告。排查情况请于每月25日前报旗安委会办公室，联系电话：0471-0000101。

土默特左旗安全生产委员会办公室

{{day -10}}
`;

const heating = `
为维护供用热双方合法权益，保障群众温暖过冬，现就本采暖期供热服务有关事项通告如下。

一、供热期间，正常天气条件下，居民住宅卧室、起居室温度应当符合国家和自治区规定的标准。用户认为室温不达标的，可以向供热企业提出测温要求，供热企业应当在24小时内上门测温，并由双方签字确认。

二、经测温确认不达标且属于供热企业责任的，供热企业应当在48小时内整改；整改后仍不达标的，按照供用热合同约定退还相应天数的热费。

三、供热企业应当公布24小时服务电话，保证有人接听。计划停热检修的，应当提前24小时告知用户；突发故障停热超过8小时的，应当及时向用户说明原因和恢复时间，并报旗住房和城乡建设局。

四、用户不得擅自改动供热设施、放取供热系统用水，不得妨碍供热企业检修。

五、供热企业不履行义务的，用户可以向旗住房和城乡建设局投诉，投诉电话：0471-0000108。旗住房和城乡建设局自收到投诉之日起3个工作日内答复。

特此通告。

土默特左旗住房和城乡建设局

{{day -17}}
`;

const road = `
为保障施工期间道路交通安全和畅通，根据《中华人民共和国道路交通安全法》和《中华人民共和国公路法》有关规定，现就施工路段临时交通管制有关事项通告如下。

# 一、管制时间

自{{day +3}}起至{{day +45}}，每日7时至19时。遇雨雪等恶劣天气暂停施工，管制相应解除。

# 二、管制路段和方式

（一）K3+200至K5+600段，半幅封闭施工，双向交替通行，限速每小时30公里。

（二）K8+000至K9+400段，每日9时至11时、15时至17时禁止4.5吨以上货车通行，其他车辆正常通行。

（三）禁止通行的货车可以绕行平行县道，绕行距离约6公里。

# 三、注意事项

请途经车辆提前规划路线，按照交通标志和现场人员指挥通行。公交班车线路不调整，可能出现10至15分钟延误。急救、消防、校车等车辆优先放行。

咨询电话：0471-0000108。

土默特左旗交通运输局

{{day -6}}
`;

const chasuqi = `
近日，察素齐镇便民服务中心推行“一窗受理、帮办代办”，把原来分设的民政、社保、医保、户籍证明等6个窗口整合为3个综合窗口，群众办事平均等候时间由25分钟缩短到10分钟以内。

镇里把办理频次高的32个事项编成“办事一张纸”，写清需要什么材料、找谁办、多长时间办结，放在窗口和各村公示栏。对行动不便的老年人、残疾人，由村级代办员上门收取材料，办结后送回。{{month -4}}以来，已提供上门代办服务57件次。

下一步，察素齐镇将每月公布事项办理情况和群众评价结果，对群众反映集中的问题逐项整改。
`;

const bikeqi = `
初冬时节，毕克齐镇设施农业园区的大棚里果蔬长势良好。今年以来，该镇引导农户调整种植结构，新增温室大棚36座，带动86户农户参与种植，户均增收约4000元。

为帮助农户解决技术难题，镇里邀请旗农牧局技术人员开展现场指导8场次，参训农户310人次；与3家商超签订供货协议，建立从采摘到上架的冷链配送，损耗率由12%降到7%。

镇负责同志介绍，明年将继续完善园区道路和灌溉设施，扩大订单种植面积，让更多农户在家门口增收。
`;

const lantern = `
为丰富群众文化生活，旗文体旅游广电局拟举办群众文艺展演。现将有关事项公告如下。

一、时间：{{day +6}}14时至17时。

二、地点：旗文化馆演示厅。

三、内容：二人台、合唱、器乐合奏、少儿舞蹈等节目18个，由各乡镇业余文艺队演出。

四、观演方式：免费入场，凭票观看，每人限领2张，领票地点为旗文化馆一楼服务台，领完为止。

五、安全提示：请提前30分钟入场，配合安全检查，看护好同行的老人和儿童；不得携带易燃易爆物品。

咨询电话：0471-0000107。

土默特左旗文体旅游广电局

{{day -12}}
`;

const flu = `
冬季是呼吸道传染病高发季节。旗卫生健康委员会提示广大群众做好以下防护。

1. 接种疫苗。60周岁以上老年人、慢性病患者、学龄儿童等重点人群，建议尽早接种流感疫苗，接种点为各乡镇卫生院和社区卫生服务机构。
2. 勤通风。居室每日开窗通风2至3次，每次不少于30分钟；学校、养老机构等场所由专人负责通风。
3. 讲卫生。饭前便后、外出返回后洗手；咳嗽、打喷嚏时用纸巾或者肘部遮挡口鼻。
4. 早就医。出现持续高热、呼吸困难等症状，及时到医疗机构就诊，就诊途中佩戴口罩。
5. 安全取暖。使用煤炉取暖的家庭，睡前检查炉火和烟道，谨防一氧化碳中毒。

健康咨询电话：12320。
`;

export const notices: DemoManuscript[] = [
  manuscript(
    "winter-fire-prevention",
    "safety-committee-office",
    {
      title: "【演示】土默特左旗安全生产委员会办公室关于做好今冬明春火灾防控工作的通知",
      kind: "notice",
      column: "policy-departments",
      topic: "market-safety/work-safety",
      documentNumber: "土左安办发〔{{year -10}}〕904号",
      issuingOrgan: "safety-committee-office",
      madeDaysAgo: 10,
      issuedDaysAgo: 9,
      keywords: ["火灾防控", "安全生产"],
      source: "土默特左旗安全生产委员会办公室",
      responsibleEditor: "旗安委会办公室",
      body: fire,
    },
    { to: "published", createdDaysAgo: 13, publishedDaysAgo: 8 },
  ),
  manuscript(
    "heating-service",
    "housing-construction/utilities",
    {
      title: "【演示】土默特左旗住房和城乡建设局关于做好本采暖期供热服务的通告",
      kind: "public-notice",
      column: "notices",
      topic: "construction-environment/construction-housing",
      issuingOrgan: "housing-construction",
      madeDaysAgo: 17,
      issuedDaysAgo: 17,
      keywords: ["供热", "民生保障"],
      source: "土默特左旗住房和城乡建设局",
      responsibleEditor: "旗住房和城乡建设局公用事业管理股",
      body: heating,
    },
    { to: "published", createdDaysAgo: 20, publishedDaysAgo: 15 },
  ),
  // The sixty-character title that every list and page has to bear.
  manuscript(
    "road-works-control",
    "transport/roads",
    {
      title: "【演示】土默特左旗交通运输局关于察素齐镇至毕克齐镇农村公路安全生命防护工程施工路段实行分时段分车型临时交通管制措施的通告",
      kind: "public-notice",
      column: "notices",
      topic: "industry-transport/roads",
      issuingOrgan: "transport",
      madeDaysAgo: 6,
      issuedDaysAgo: 6,
      keywords: ["交通管制", "农村公路"],
      source: "土默特左旗交通运输局",
      responsibleEditor: "旗交通运输局公路建设养护股",
      body: road,
    },
    { to: "published", createdDaysAgo: 7, publishedDaysAgo: 4 },
  ),
  manuscript(
    "chasuqi-one-window",
    "chasuqi-town/office",
    {
      title: "【演示】察素齐镇：综合窗口“一次办” 群众少跑腿",
      kind: "news",
      column: "news",
      topic: "general-affairs/other",
      issuingOrgan: "chasuqi-town",
      keywords: ["便民服务", "帮办代办"],
      source: "察素齐镇人民政府",
      responsibleEditor: "察素齐镇党政综合办公室",
      body: chasuqi,
    },
    { to: "published", createdDaysAgo: 4, publishedDaysAgo: 2 },
  ),
  manuscript(
    "bikeqi-greenhouses",
    "bikeqi-town/office",
    {
      title: "【演示】毕克齐镇：设施农业助农增收",
      kind: "news",
      column: "news",
      topic: "agriculture-forestry-water/agriculture",
      issuingOrgan: "bikeqi-town",
      keywords: ["设施农业", "增收"],
      source: "毕克齐镇人民政府",
      responsibleEditor: "毕克齐镇党政综合办公室",
      body: bikeqi,
    },
    { to: "published", createdDaysAgo: 7, publishedDaysAgo: 5 },
  ),
  manuscript(
    "folk-show",
    "culture-tourism/public-culture",
    {
      title: "【演示】土默特左旗文体旅游广电局关于举办群众文艺展演的公告",
      kind: "announcement",
      column: "notices",
      topic: "culture-press/culture",
      issuingOrgan: "culture-tourism",
      madeDaysAgo: 12,
      issuedDaysAgo: 12,
      keywords: ["群众文化", "文艺展演"],
      source: "土默特左旗文体旅游广电局",
      responsibleEditor: "旗文体旅游广电局公共文化服务股",
      body: lantern,
    },
    {
      to: "withdrawn",
      createdDaysAgo: 14,
      publishedDaysAgo: 10,
      withdrawn: { reason: "演出场地临时检修，时间另行确定，原公告不再执行，待重新公告。", daysAgo: 8 },
    },
  ),
  manuscript(
    "winter-health-tips",
    "health/medical-administration",
    {
      title: "【演示】冬季呼吸道传染病防护和安全取暖提示",
      kind: "question-answer",
      column: "policy-questions",
      topic: "health-sport/health",
      issuingOrgan: "health",
      keywords: ["健康提示", "安全取暖"],
      source: "土默特左旗卫生健康委员会",
      responsibleEditor: "旗卫生健康委员会医政医管股",
      body: flu,
    },
    { to: "published", createdDaysAgo: 9, publishedDaysAgo: 7 },
  ),
];
