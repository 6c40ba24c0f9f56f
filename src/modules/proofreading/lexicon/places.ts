// Places of Inner Mongolia and beside it under a name that they never or no longer have: a county that is no banner, a league that became a city, an
// autonomous region without its people. A name off by one character is for rules/names.ts. General knowledge of China's administration.
import type { Confusable } from "./confusables.ts";
import type { Outdated } from "./outdated.ts";

const rows = (pairs: string): [wrong: string, right: string][] => pairs.split(" ").map((pair) => pair.split("/") as [string, string]);

export const MISNAMED_PLACES: Confusable[] = rows(
  "武川旗/武川县 托克托旗/托克托县 和林格尔旗/和林格尔县 清水河旗/清水河县 固阳旗/固阳县 五原旗/五原县 磴口旗/磴口县 开鲁旗/开鲁县 突泉旗/突泉县 林西旗/林西县 宁城旗/宁城县 多伦旗/多伦县 商都旗/商都县 化德旗/化德县 卓资旗/卓资县 兴和旗/兴和县 凉城旗/凉城县 " +
    "达拉特县/达拉特旗 准格尔县/准格尔旗 杭锦县/杭锦旗 乌审县/乌审旗 鄂托克县/鄂托克旗 伊金霍洛县/伊金霍洛旗 奈曼县/奈曼旗 库伦县/库伦旗 库仑旗/库伦旗 扎鲁特县/扎鲁特旗 敖汉县/敖汉旗 喀喇沁县/喀喇沁旗 翁牛特县/翁牛特旗 四子王县/四子王旗 太仆寺县/太仆寺旗 " +
    "阿拉善市/阿拉善盟 锡林郭勒市/锡林郭勒盟 锡林郭勒盟市/锡林郭勒盟 兴安盟市/兴安盟 阿拉善盟市/阿拉善盟 宁夏自治区/宁夏回族自治区 新疆自治区/新疆维吾尔自治区 新疆维吾尔族自治区/新疆维吾尔自治区 广西自治区/广西壮族自治区 西藏藏族自治区/西藏自治区 " +
    "呼市政府/呼和浩特市政府",
).map(([wrong, right]) => ({ wrong, right, reason: "地名要写准确", confidence: 0.9 }));

export const FORMER_PLACES: Outdated[] = rows(
  "哲里木盟/通辽市 昭乌达盟/赤峰市 伊克昭盟/鄂尔多斯市 呼伦贝尔盟/呼伦贝尔市 巴彦淖尔盟/巴彦淖尔市 乌兰察布盟/乌兰察布市 绥远省/内蒙古自治区 归绥市/呼和浩特市",
).map(([wrong, right]) => ({
  wrong,
  right,
  reason: "这个地名已经改了",
  confidence: 0.85,
  notBefore: /(?:原|旧|时称|设立|属|撤销)$/,
  notAfter: /^(?:时期|行署|行政公署|改|撤|公署)/,
}));
