// True names and words that differ from a county's own by a character and must not be taken for a slip: banners that come in left and right,
// and the departments every county has. General knowledge of China's administration, not of one county.

export const SISTER_NAMES: readonly string[] = (
  "土默特左旗 土默特右旗 巴林左旗 巴林右旗 苏尼特左旗 苏尼特右旗 阿拉善左旗 阿拉善右旗 新巴尔虎左旗 新巴尔虎右旗 陈巴尔虎旗 " +
  "科尔沁左翼中旗 科尔沁左翼后旗 科尔沁右翼前旗 科尔沁右翼中旗 察哈尔右翼前旗 察哈尔右翼中旗 察哈尔右翼后旗 " +
  "乌拉特前旗 乌拉特中旗 乌拉特后旗 鄂托克旗 鄂托克前旗 东乌珠穆沁旗 西乌珠穆沁旗 乌兰浩特市 锡林浩特市 呼和浩特市 " +
  "内蒙古自治区 新疆维吾尔自治区 广西壮族自治区 宁夏回族自治区 西藏自治区"
).split(" ");

/** Words of the names of organs everywhere. One that covers the odd character explains it. */
export const ORGAN_WORDS: readonly string[] = (
  "人民 政府 委员 办公 行政 审批 政务 服务 发展 改革 教育 科技 科学 技术 工信 工业 信息 民族 宗教 事务 公安 民政 司法 财政 人力 资源 社会 保障 保险 " +
  "自然 生态 环境 环保 住房 城乡 城市 城镇 建设 规划 交通 运输 水务 水利 农业 农村 农牧 牧业 畜牧 商务 商业 文化 文体 文旅 旅游 体育 广电 广播 电视 出版 " +
  "卫生 卫健 健康 医疗 医保 退役 军人 应急 管理 审计 统计 税务 国税 地税 市场 监督 监管 质量 食品 药品 林业 林草 草原 乡村 振兴 扶贫 信访 档案 史志 " +
  "气象 消防 救援 烟草 邮政 电力 供电 供水 供热 供气 金融 银行 投资 促进 招商 开发 园区 综合 执法 大队 支队 总队 土地 收储 储备 交易 采购 公共 机关 " +
  "国有 资产 人大 政协 纪委 监委 组织 宣传 统战 政法 编制 机构 老干 党校 党史 工会 团委 妇联 残联 科协 文联 工商 侨联 红十 红会 总会 协会 " +
  "人防 外事 对台 国防 动员 能源 粮食 物资 数据 大数 知识 产权 疾控 疾病 预防 控制 妇幼 保健 养老 儿童 婚姻 殡葬 社保 就业 创业 失业 仲裁 公证 " +
  "地震 地质 矿产 测绘 不动 动产 登记 房产 房管 园林 绿化 环卫 市政 路政 公路 铁路 农机 农经 种子 植保 畜禽 兽医 水产 水文 河长 湖长 " +
  "区域 中心 分局 分院 大街 大道 街道 社区 开发 乳业 工业 湿地 公园 管护 保护 协调 联席 领导 小组 国家税务局"
).split(" ");

/** A last or first character is taken for a slip only within such a pair; elsewhere the text simply goes on (敕勒川大街). */
export const SLIPS: readonly string[] = [
  "旗棋",
  "旗旌",
  "旗其",
  "旗县",
  "镇乡",
  "镇填",
  "镇真",
  "局居",
  "局句",
  "会绘",
  "会汇",
  "府俯",
  "府付",
  "室事",
  "队对",
  "院完",
  "市布",
  "市巿",
  "土士",
  "厅庁",
  "委萎",
  "委季",
  "区驱",
  "司词",
];
