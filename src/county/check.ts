// Whether a county's data holds together: ids, parents, dates, prefixes, the count of assessed units. One Chinese sentence per fault.
import { isPlainDate } from "../kernel/plain-date.ts";
import type { County, Organ, OrganGroup } from "./schema.ts";

const ORGAN_ID = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/;
const repeated = (values: string[]): string[] => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];

/** Faults of an organ list; empty when there is none. */
const checkOrgans = (organs: Organ[]): string[] => {
  const faults: string[] = [];
  const byId = new Map(organs.map((organ) => [organ.id, organ]));
  for (const id of repeated(organs.map((organ) => organ.id))) faults.push(`机构编号重复：${id}`);
  for (const code of repeated(organs.flatMap((organ) => organ.indexCode ?? []))) faults.push(`索引号代码重复：${code}`);
  for (const place of repeated(organs.map((organ) => `${organ.parent ?? ""}＞${organ.name}`))) faults.push(`同一单位下机构重名：${place}`);
  for (const organ of organs) {
    const parent = organ.parent === undefined ? undefined : byId.get(organ.parent);
    if (!ORGAN_ID.test(organ.id)) faults.push(`机构编号只能用小写英文、数字和连字符：${organ.id}`);
    if (!organ.name.trim() || !organ.shortName.trim()) faults.push(`机构缺少名称：${organ.id}`);
    if (organ.parent !== undefined && !parent) faults.push(`上级机构不存在：${organ.id} → ${organ.parent}`);
    if (organ.group === "office" && organ.parent === undefined) faults.push(`股室没有所属单位：${organ.id}`);
    if (!isPlainDate(organ.from) || (organ.to !== undefined && !isPlainDate(organ.to))) faults.push(`机构起止日期不是有效日期：${organ.id}`);
    if (organ.to !== undefined && organ.to < organ.from) faults.push(`机构截止日期早于起始日期：${organ.id}`);
    if (parent && (organ.from < parent.from || (parent.to !== undefined && (organ.to ?? "9999-12-31") > parent.to))) {
      faults.push(`机构存续期超出上级机构：${organ.id}`);
    }
    if (organ.successor !== undefined && !byId.has(organ.successor)) faults.push(`承接机构不存在：${organ.id} → ${organ.successor}`);
    if (organ.indexCode !== undefined && !/^(\d{9}|[0-9A-Z]{18})$/.test(organ.indexCode)) faults.push(`索引号代码应为 9 位或 18 位：${organ.id}`);
    if (organ.assessed && organ.group === "office") faults.push(`股室不能作为考核单位：${organ.id}`);
    if (organ.assessed && !organs.some((office) => office.parent === organ.id && office.group === "office"))
      faults.push(`考核单位没有内设股室：${organ.id}`);
    const seen = new Set<string>();
    for (let at: Organ | undefined = organ; at; at = at.parent === undefined ? undefined : byId.get(at.parent)) {
      if (seen.has(at.id)) {
        faults.push(`机构隶属关系成环：${organ.id}`);
        break;
      }
      seen.add(at.id);
    }
  }
  return faults;
};

const checkColumns = ({ columns }: County): string[] => {
  const faults: string[] = [];
  const ids = new Set(columns.map((column) => column.id));
  for (const id of repeated(columns.map((column) => column.id))) faults.push(`栏目编号重复：${id}`);
  for (const column of columns) {
    if (column.parent !== undefined && !ids.has(column.parent)) faults.push(`上级栏目不存在：${column.id} → ${column.parent}`);
    if (column.parent === column.id) faults.push(`栏目不能是自己的上级：${column.id}`);
    if (!column.name.trim() || !column.description.trim() || !column.type.trim() || column.keywords.length === 0) {
      faults.push(`栏目缺少名称、说明、类别或关键词：${column.id}`);
    }
  }
  return faults;
};

const checkVocabularies = ({ topics, kinds }: County): string[] => {
  const faults: string[] = [];
  const topicIds = new Set(topics.map((topic) => topic.id));
  for (const id of repeated(topics.map((topic) => topic.id))) faults.push(`主题分类编号重复：${id}`);
  for (const id of repeated(kinds.map((kind) => kind.id))) faults.push(`体裁编号重复：${id}`);
  for (const { id } of topics) {
    const first = id.split("/")[0] ?? "";
    if (!topicIds.has(first)) faults.push(`二级主题没有一级主题：${id}`);
  }
  // 公文处理工作条例 art. 8 names fifteen kinds, no more and no fewer.
  const official = kinds.filter((kind) => kind.family === "official").length;
  if (official !== 15) faults.push(`法定公文种类应为 15 种，现有 ${official} 种`);
  return faults;
};

const checkSettings = (county: County): string[] => {
  const faults: string[] = [];
  const ids = new Set(county.organs.map((organ) => organ.id));
  for (const [what, id] of [
    ["政务公开机构", county.informationSection],
    ["保密部门", county.secrecyOffice],
    ["网信部门", county.cyberspaceOffice],
  ] as const) {
    if (!ids.has(id)) faults.push(`${what}不在机构名册中：${id}`);
  }
  for (const prefix of repeated(county.numberPrefixes.map((row) => row.prefix))) faults.push(`发文代字重复：${prefix}`);
  for (const { prefix, organ } of county.numberPrefixes) {
    if (!ids.has(organ)) faults.push(`发文代字对应的机构不存在：${prefix} → ${organ}`);
    if (!/^[\u4e00-\u9fa5]+$/.test(prefix)) faults.push(`发文代字只能是汉字：${prefix}`);
  }
  if (!/^\d{6}$/.test(county.areaCode)) faults.push(`行政区划代码应为 6 位数字：${county.areaCode}`);
  if (!/^\d{10}$/.test(county.siteIdCode) || !county.siteIdCode.startsWith(county.areaCode))
    faults.push(`网站标识码应为 10 位，前 6 位为行政区划代码：${county.siteIdCode}`);
  for (const phone of county.publicPhones) if (!/^0\d{2,3}-\d{7,8}$/.test(phone)) faults.push(`公开电话应为带区号的座机：${phone}`);
  for (const place of repeated(county.places)) faults.push(`地名重复：${place}`);
  return faults;
};

const checkGazette = (county: County): string[] => {
  const { gazette } = county;
  if (!gazette) return [];
  const organs = new Set(county.organs.map((organ) => organ.id));
  const named = [
    gazette.office,
    gazette.publisher,
    ...gazette.sections.flatMap((section) => section.organs ?? []),
    ...gazette.copies.map((row) => row.organ),
  ];
  const faults = [...new Set(named)].filter((id) => !organs.has(id)).map((id) => `公报设置中的机构不存在：${id}`);
  for (const id of repeated(gazette.copies.map((row) => row.organ))) faults.push(`公报分发名单中的机构重复：${id}`);
  if (!county.columns.some((column) => column.id === gazette.column)) faults.push(`公报的栏目不存在：${gazette.column}`);
  if (!county.topics.some((topic) => topic.id === gazette.topic)) faults.push(`公报的主题不存在：${gazette.topic}`);
  if (!county.kinds.some((kind) => kind.id === gazette.kind)) faults.push(`公报的体裁不存在：${gazette.kind}`);
  if (gazette.sections.filter((section) => section.organs === undefined).length !== 1) faults.push("公报的目录分组应有且只有一组收其余机关的文件");
  return faults;
};

/**
 * Every fault in a county's data, in Chinese; empty when it holds together.
 * `assessed`: how many assessed units each group must have (70号 lists 1+8+26+5+2); other groups must then have none.
 */
export const checkCounty = (county: County, assessed?: Partial<Record<OrganGroup, number>>): string[] => {
  const faults = [
    ...checkOrgans(county.organs),
    ...checkColumns(county),
    ...checkVocabularies(county),
    ...checkSettings(county),
    ...checkGazette(county),
  ];
  if (assessed) {
    for (const group of new Set([...county.organs.map((organ) => organ.group), ...(Object.keys(assessed) as OrganGroup[])])) {
      const count = county.organs.filter((organ) => organ.assessed && organ.group === group).length;
      const expected = assessed[group] ?? 0;
      if (count !== expected) faults.push(`考核单位数不符：${group} 应有 ${expected} 个，现有 ${count} 个`);
    }
  }
  return faults;
};
