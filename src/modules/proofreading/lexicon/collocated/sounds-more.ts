// Which words go together: what correct texts held that the rows by sound did not know. Data of our own writing; lexicon/set-phrases.ts makes phrases
// out of it.

export const SOUNDS_MORE = `
中度|污染 盐碱 残疾 贫血 变形 火险|轻度 达到
重置|密码 成本 价格|密码 自行
助餐|服务 点位|老年
助产|机构 技术 服务|
总河|长|
石场|管理 开采|采石 小型
助人|为乐 签字|救助 受助
执勤|人员 民警|交通 消防
制性|规定 标准|强制 控制
机化|改造|宜机
禁渔|管理 期间 制度|
高毒|农药|剧毒 禁用
办实|好事 实事|实事
公室|名义|办公
违犯|党纪 国法 军纪 纪律|
`;
