// What else the system must know of the county: names, codes, number prefixes, places, public phones.
// Facts: the names, the government above, the area code 150121, 土左政发 and 土左政办发, the gazette office's number. The rest are demonstration values, marked so.
import type { County, OrganGroup } from "../../src/county/schema.ts";
import { GOVERNMENT } from "./organs.ts";

/** 70号 一: 1+8+26+5+2 = 42 assessed units. */
export const ASSESSED_UNITS: Partial<Record<OrganGroup, number>> = { "development-zone": 1, township: 8, department: 26, enterprise: 5, vertical: 2 };

export const settings: Omit<County, "organs" | "columns" | "topics" | "kinds"> = {
  id: "tumed-left-banner",
  name: "土默特左旗",
  shortName: "土左旗",
  government: "土默特左旗人民政府",
  superiorGovernment: "呼和浩特市人民政府",
  areaCode: "150121",
  siteName: "土默特左旗人民政府（演示站点）",
  // Demonstration: the reserved ending .example can never be somebody's site; the code's last four digits are not an assigned one.
  siteDomain: "www.tumed-left-banner.example",
  siteIdCode: "1501210000",
  timeZone: "Asia/Shanghai",
  informationSection: "government-office/information",
  secrecyOffice: "secrecy-bureau",
  cyberspaceOffice: "cyberspace-office",
  numberPrefixes: [
    { prefix: "土左政发", organ: GOVERNMENT },
    { prefix: "土左政办发", organ: "government-office" },
    // Demonstration: prefixes of this pattern are usual, but the sources print none of them.
    { prefix: "土左政函", organ: GOVERNMENT },
    { prefix: "土左政办函", organ: "government-office" },
    { prefix: "土左民发", organ: "civil-affairs" },
    { prefix: "土左财发", organ: "finance" },
    { prefix: "土左教发", organ: "education" },
    { prefix: "土左人社发", organ: "human-resources" },
    { prefix: "土左交发", organ: "transport" },
    { prefix: "土左林草发", organ: "forestry-grassland" },
    { prefix: "土左医保发", organ: "medical-insurance" },
    { prefix: "土左工科发", organ: "industry-technology" },
    { prefix: "土左安办发", organ: "safety-committee-office" },
    { prefix: "土左应急发", organ: "emergency" },
  ],
  places: [
    "内蒙古自治区",
    "内蒙古",
    "呼和浩特市",
    "呼和浩特",
    "土默特左旗",
    "土左旗",
    "敕勒川乳业开发区",
    "察素齐镇",
    "毕克齐镇",
    "台阁牧镇",
    "白庙子镇",
    "善岱镇",
    "北什轴乡",
    "塔布赛乡",
    "敕勒川镇",
    "哈素海",
    "大青山",
  ],
  // The first is the gazette office's. No local number begins with 0, so the others can ring nowhere.
  publicPhones: [
    "0471-8150368",
    "0471-0000101",
    "0471-0000102",
    "0471-0000103",
    "0471-0000104",
    "0471-0000105",
    "0471-0000106",
    "0471-0000107",
    "0471-0000108",
  ],
};
