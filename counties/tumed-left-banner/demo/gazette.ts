// The demonstration's gazette: one issue that is out, the next one being planned, and the scan of an old one on the proofing desk. All of our own writing.
import type { DemoGazette } from "./types.ts";

/** An old issue as a careless text extraction leaves it: a sentence cut by a page, a row twice, a running head in the text, a number left out. */
const SCAN = `土默特左旗人民政府公报（演示）
2025年第2期（总第46期）
2025年7月出版

目录
旗政府办公室文件
关于做好汛期农村道路养护工作的通知（演示） 02
部门相关文件
关于开展夏季饮用水水质监测的通知（演示） 03

土左政办发〔2025〕906号

土默特左旗人民政府办公室
关于做好汛期农村道路养护工作的通知（演示）

各乡镇人民政府，旗直各有关部门：

为保障汛期农村道路安全畅通，现就有关事项通知如下。

一、全面排查隐患

各乡镇要对辖区内的路基、边坡、桥涵逐一排查，登记造册，做到
- 2 -
土默特左旗人民政府公报（演示） 2025年第2期
底数清、情况明，发现险情立即设置警示标志。

二、落实养护责任

（一）县道由旗交通运输局负责。
（二）乡道、村道由乡镇人民政府负责。
（四）通村客运线路每周至少巡查一次。

| 路线 | 里程（公里） | 责任单位 |
|---|---|---|
| 甲线 | 12 | 交通运输局 |
| 乙线 | 8 | 察素齐镇 |
| 乙线 | 8 | 察素齐镇 |
| 丙线 | 5 | 毕克齐镇 |
| 合计 | 25 | |

土默特左旗人民政府办公室
2025年6月3日
- 3 -
土默特左旗人民政府公报（演示） 2025年第2期

土默特左旗水务局
关于开展夏季饮用水水质监测的通知（演示）

各供水单位：

自2025年6月15日起开展夏季饮用水水质监测，每月上旬、下旬各采样一次，结果于采样后5个工作日内公布。

土默特左旗水务局
2025年6月10日
- 4 -
主办：土默特左旗人民政府办公室
编辑：政府公报室
`;

export const gazette: DemoGazette = {
  issued: {
    daysAgo: 35,
    documents: ["rural-road-opinion", "elderly-meal-measures", "training-and-self-check", "school-list", "fee-list"],
    /** How many units have fetched their copies; the others are late. */
    handedOver: 36,
  },
  planned: ["elderly-meal-plan", "service-efficiency-plan", "winter-fire-prevention", "heating-service"],
  scan: { name: "土默特左旗人民政府公报2025年第2期（演示）.txt", text: SCAN, daysAgo: 4 },
};
