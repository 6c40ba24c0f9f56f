// Measure words that cannot count what follows: 三名卫生室, 一只队伍. Rows: what is counted, what counts it, what does not. Data of our own writing;
// rules/measure-words.ts reads it.

type Row = { nouns: string; right: string; wrong: string };

const ROWS: Row[] = [
  {
    nouns: "企业 公司 合作社 商户 银行 医院 卫生室 卫生院 养老院 敬老院 学校 小学 中学 幼儿园 工厂 超市 饭店 宾馆 机构",
    right: "家",
    wrong: "位名只件条副台头匹篇",
  },
  { nouns: "政策 措施 制度 规定 任务 改革 举措 决议 议案 技术 成果 工程", right: "项", wrong: "所只位名台座副头幅支匹辆" },
  { nouns: "通知 公告 报告 合同 协议 文件 申请书 通报 请示 倡议书", right: "份", wrong: "所位名台座头只匹副辆" },
  { nouns: "书法作品 摄影作品 绘画作品 书画作品 油画 国画 版画 照片 剪纸 宣传画 挂图 地图", right: "幅", wrong: "副位名头只台所座家" },
  {
    nouns: "拖拉机 收割机 播种机 挖掘机 装载机 推土机 打捆机 无人机 电脑 水泵 发电机 打印机 复印机 空调",
    right: "台",
    wrong: "只头位名条匹所家座幅",
  },
  { nouns: "客车 货车 公交车 救护车 消防车 校车 巡逻车 洒水车 垃圾车 轿车", right: "辆", wrong: "只头位名条匹所家幅" },
  { nouns: "灭火器 灭火弹 救生圈 警示牌 路灯 摄像头 监控探头 垃圾桶", right: "个", wrong: "副名位项家座头条匹" },
  { nouns: "大桥 水库 桥梁 大棚 温室 泵站 水塔 变电站 加油站 粮仓", right: "座", wrong: "名位只件副支头匹" },
  { nouns: "公路 河流 渠道 管线 道路 铁路 街道 小巷 生产线", right: "条", wrong: "名位只台所支头副家" },
  { nouns: "队伍 志愿服务队 救援队 医疗队 宣讲队 突击队 施工队 巡逻队 小分队 工作队 扑火队 运动队 文艺队", right: "支", wrong: "只枝名位副条" },
  { nouns: "绵羊 山羊 奶牛 肉牛 牛犊 羔羊 羊羔 骆驼 种公羊 生猪 仔猪", right: "只", wrong: "位名件台所项家副" },
  {
    nouns: "干部 专家 学生 教师 医生 工程师 律师 法官 检察官 民警 技术员 护林员 志愿者 运动员 代表 委员 党员 村民 牧民 老人 儿童",
    right: "名",
    wrong: "只件台所项座副条",
  },
];

/** Measure word → the nouns it cannot count, each with the word that can. */
export const MISCOUNTED: ReadonlyMap<string, { noun: string; right: string }[]> = ROWS.reduce((byMeasure, { nouns, right, wrong }) => {
  for (const measure of wrong) byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), ...nouns.split(" ").map((noun) => ({ noun, right }))]);
  return byMeasure;
}, new Map<string, { noun: string; right: string }[]>());

/** What makes another word of the character: 一名单, 三条件. */
export const PART_OF_WORD: Record<string, string> = {
  名: "单额义称册次列校医师家优特贵人",
  位: "置于列次",
  只: "要有能是需剩占用在为将对",
  件: "套",
  条: "件例款规线约",
  台: "账阶风湾上下",
  副: "省市旗县区乡镇处科局部院校所站队会主书总秘组高中教研厅食产作本业",
  项: "目",
  家: "庭长属乡人里政校电禽畜园",
  所: "有在需得属以长谓述列辖",
  座: "谈位右机席",
  支: "部持付出行队援撑委农教医渠",
  头: "等部条",
  篇: "幅章",
  幅: "度员",
};
