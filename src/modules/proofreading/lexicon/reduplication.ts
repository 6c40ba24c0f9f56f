// Doubled words that are right, and doubled words where two words only happen to meet. Data for rules/repeated-words.ts.

/** ABAB that people write on purpose; 一步一步 and 很久很久 are told by their first character. */
export const RIGHT_DOUBLES = new Set(
  (
    "研究 讨论 商量 学习 了解 考虑 锻炼 休息 打扫 收拾 整理 调查 交流 意思 尝试 比较 体验 活动 放松 帮助 检查 打听 琢磨 合计 " +
    "千万 永远 非常 特别 谢谢 哈哈 滴答 叮咚 多少 高兴 热闹 照顾 解释 介绍 准备 教育 批评 表扬 改善 提高 宣传 走动 互动 巩固 试验"
  ).split(" "),
);

/** Nouns that end one name and begin the next (人民政府政府采购, 国家机关机关事务): right when one of these follows, doubtful otherwise. */
export const MEETING_NOUNS: Record<string, RegExp | null> = {
  政府: /^(?:信息|采购|网站|办公|投资|债|工作|购买|部门|门户|令|公报|常务|专|数据|法律|热线)/,
  机关: /^(?:事务|干部|党|工作|服务|后勤|作风)/,
  中心: /^(?:城|工作|组|任务|区|校|医院|幼儿园|敬老院)/,
  工作: /^(?:方案|要点|机制|人员|总结|计划|制度|小组|专班|推进|安排|部署|台账|报告|任务)/,
  网格: /^(?:员|长|化)/,
  项目: /^(?:库|法人|资金|建设|管理|单位|清单|审批)/,
  服务: /^(?:中心|机构|质量|指南|事项|站|平台|对象)/,
  安全: /^(?:监管|生产|管理|检查|责任|评估|隐患|员)/,
  年度: /^(?:报告|计划|考核|总结|预算|决算|工作|目标|任务|审计|绩效|评估|检查|检验|汇算)/,
  单位: /^(?:负责|职工|人员|名称|内部|主要|工作)/,
  管理: /^(?:办法|制度|人员|局|部门|中心|规定|所|处)/,
  信息: /^(?:公开|系统|平台|中心|股|科|管理|安全|化)/,
  企业: /^(?:名称|负责|法|职工|管理|信用)/,
  资金: /^(?:管理|使用|来源|总额|监管)/,
  公司: /^(?:法|章程|名称|债)/,
  学校: /^(?:食堂|名称|周边)/,
  社会: /^(?:保障|保险|救助|组织|服务|工作|团体)/,
  人员: /^(?:名单|名册|管理|情况|密集|安排)/,
  技术: /^(?:人员|标准|规范|服务|推广)/,
  建设: /^(?:项目|用地|单位|工程|局|规模|资金)/,
  环境: /^(?:保护|质量|影响|卫生|监测)/,
};

/** One character doubled is an error only for these, and not in the surroundings named. */
export const DOUBLED_CHARACTERS: Record<string, { notBefore?: RegExp; notAfter?: RegExp }> = {
  的: { notBefore: /[目标]$/, notAfter: /^(?:确|士)/ },
  了: { notAfter: /^(?:解|结|断|然|却|事)/, notBefore: /[不未没难]$/ },
  们: {},
  // 整整治, 全全面: before the rest of its own word only, and not where another word ends with it.
  整: { notAfter: /^(?![治改理合体顿])/, notBefore: /[完平调齐]$/ },
  明: { notAfter: /^(?!确(?!实))/, notBefore: /[说证声文透表光]$/ },
  高: { notAfter: /^(?![度质效])/, notBefore: /[提最新升增较很]$/ },
  深: { notAfter: /^(?!入(?!脑|心)|化)/, notBefore: /[加纵资]$/ },
  快: { notAfter: /^(?!速)/, notBefore: /[加尽更]$/ },
  全: { notAfter: /^(?![面县旗市力程])/, notBefore: /[安齐健周完保]$/ },
  大: { notAfter: /^(?!力(?!提|增|减|压|降|促)|型)/, notBefore: /[扩巨重强壮最做放加广宏人]$/ },
  重: { notAfter: /^(?![点大要])/, notBefore: /[注尊严着慎体稳载隆双看多侧并倍偏沉权任比加]$/ },
  常: { notAfter: /^(?![务态规])/, notBefore: /[正日经通非平照异时]$/ },
  项: { notAfter: /^(?!目)/, notBefore: /[事一二三四五六七八九十各多两几每立单专款选强\d]$/ },
  条: { notAfter: /^(?![件例])/, notBefore: /[一二三四五六七八九十第文本各两几每多\d]$/ },
  种: { notAfter: /^(?![植类子养])/, notBefore: /[品各一某多两几这那此每良留育播耕引兵特三\d]$/ },
  家: { notAfter: /^(?![庭长属])/, notBefore: /[国专大各百一每哪人户全农回居商几数两\d行赢]$/ },
  户: { notAfter: /^(?!籍)/, notBefore: /[农各住每一入账租门散客用商养贫保种\d]$/ },
  新: { notAfter: /^(?![增建型闻])/, notBefore: /[创更最翻革]$/ },
  满: { notAfter: /^(?![意足])/, notBefore: /[圆期届充不未]$/ },
  // 之日起起施行, 开学前前的准备, 履行好好职责
  起: { notBefore: /(?:^|[^日月年])$/, notAfter: /^(?!施行|执行|实施|生效|计算)/ },
  前: { notBefore: /(?:^|[^学日月年汛节])$/, notAfter: /^(?:往|来|后|期|列|提|景|沿|线|去|旗|几|三|两|半|年|所)/ },
  好: { notBefore: /(?:^|[^做办抓管行])$/ },
  可: { notBefore: /[许认不尽]$/, notAfter: /^(?![以能])/ },
  应: { notBefore: /[供相反响适感对照报答效]$/, notAfter: /^(?!当)/ },
  需: { notBefore: /[所必急供军内刚]$/, notAfter: /^(?![要求])/ },
  其: { notBefore: /[尤与]$/, notAfter: /^(?![他余中])/ },
  不: { notBefore: /[要好能是会对可]$/, notAfter: /^(?![得予])/ },
  // 村委委会; 旗委委员 is right.
  委: { notAfter: /^(?!会)/ },
  第: { notBefore: /[门及等]$/ },
  被: { notAfter: /^[子单褥套]/ },
  未: {},
  已: {},
  将: { notAfter: /^[军领士]/ },
  而: {},
  且: {},
  但: {},
  或: {},
  并: { notBefore: /[合兼吞归一]$/ },
  这: {},
  那: {},
  我: { notBefore: /[自忘]$/ },
  他: { notBefore: /[其]$/ },
  它: { notBefore: /[其]$/ },
  于: { notBefore: /[由关对属位至基等处限鉴归终用]$/ },
  在: { notBefore: /[现存正所内外潜实旨好自]$/ },
  和: { notBefore: /[饱缓温总平共调中谐祥柔]$/, notAfter: /^(?:气|美|睦|谐|平)/ },
  与: { notBefore: /[参给赠授]$/ },
  是: { notBefore: /[但于就还正总可不凡要若即便都只也]$/, notAfter: /^非/ },
};
