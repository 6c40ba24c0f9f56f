// Who may do what: one table that the server enforces and the screen shows. A person acts through a post; a post grants roles;
// a role reaches as far as its scope says. What a stage or a text adds to this (no two reviews by one person …) is in each module's rules.

export const ROLES = {
  drafter: "撰稿",
  "first-reviewer": "一审",
  "second-reviewer": "二审（股室负责人）",
  "third-reviewer": "三审（分管领导）",
  chief: "主要领导",
  secrecy: "保密审查",
  cyberspace: "网信研判",
  publisher: "发布",
  "information-section": "信息股",
  "system-admin": "系统管理",
  "security-admin": "安全管理",
  auditor: "审计",
  "request-handler": "依申请公开经办",
  "request-head": "公开工作机构负责人",
  "legal-counsel": "合法性审核",
} as const;
export type Role = keyof typeof ROLES;

/** The three administrators, who must be three different people (三员分立). */
export const ADMINISTRATORS: readonly Role[] = ["system-admin", "security-admin", "auditor"];

export type ActorPost = { id: string; organ: string; unit: string; title: string; roles: Role[] };
export type Actor = { account: string; name: string; posts: ActorPost[] };

/** Where a thing belongs: `line` is its organ and everything above it; `asked` the offices whose opinion was asked on it. */
export type Place = { organ: string; unit: string; line: string[]; asked?: readonly ("secrecy" | "cyberspace")[] };

/**
 * `unit`: the post is in the same unit. `line`: the post's organ is the thing's organ or stands above it.
 * `asked`: the post's office was asked about this very thing. `county`: everywhere. `self`: only the person's own.
 */
export type Scope = "unit" | "line" | "asked" | "county";

const reviewers: [Role, Scope][] = [
  ["first-reviewer", "unit"],
  ["second-reviewer", "line"],
  ["third-reviewer", "line"],
  ["chief", "line"],
];

/** Who edits the gazette: the drafters of the office that the county names for it, and the information section. */
const gazetteRoom: [Role, Scope][] = [
  ["drafter", "line"],
  ["information-section", "county"],
];

/** Permission → its Chinese name, and the roles that carry it with their reach. */
export const PERMISSIONS = {
  "manuscript.create": { label: "新建稿件", grants: [["drafter", "unit"]] },
  "manuscript.read": {
    label: "查看稿件",
    grants: [
      ["drafter", "unit"],
      ...reviewers,
      ["publisher", "unit"],
      ["information-section", "county"],
      ["secrecy", "asked"],
      ["cyberspace", "asked"],
    ],
  },
  "manuscript.edit": { label: "修改稿件", grants: [["drafter", "unit"], ...reviewers] },
  "manuscript.submit": { label: "送审", grants: [["drafter", "unit"]] },
  "manuscript.review-first": { label: "一审一校", grants: [["first-reviewer", "unit"]] },
  "manuscript.review-second": { label: "二审二校", grants: [["second-reviewer", "line"]] },
  "manuscript.review-third": { label: "三审三校", grants: [["third-reviewer", "line"]] },
  "manuscript.review-chief": { label: "主要领导审定", grants: [["chief", "line"]] },
  "manuscript.answer-secrecy": { label: "答复保密请示", grants: [["secrecy", "asked"]] },
  "manuscript.answer-cyberspace": { label: "答复网信请示", grants: [["cyberspace", "asked"]] },
  "manuscript.request-chief": { label: "提请主要领导审定", grants: [["drafter", "unit"], ...reviewers, ["information-section", "county"]] },
  "manuscript.publish": {
    label: "发布",
    grants: [
      ["publisher", "unit"],
      ["information-section", "county"],
    ],
  },
  "manuscript.correct": {
    label: "更正已发布的稿件",
    grants: [
      ["drafter", "unit"],
      ["publisher", "unit"],
      ["information-section", "county"],
    ],
  },
  "manuscript.withdraw": {
    label: "撤回已发布的稿件",
    grants: [
      ["publisher", "unit"],
      ["third-reviewer", "line"],
      ["chief", "line"],
      ["information-section", "county"],
    ],
  },
  "manuscript.comment": { label: "批注", grants: [["drafter", "unit"], ...reviewers, ["information-section", "county"]] },
  "file.upload": { label: "上传文件", grants: [["drafter", "unit"], ...reviewers] },
  "proofreading.read": {
    label: "查看校对规则、词库和巡检",
    grants: [["drafter", "unit"], ...reviewers, ["publisher", "unit"], ["information-section", "county"]],
  },
  "proofreading.remember": {
    label: "记住或撤销本单位不再提示的文字",
    grants: [["drafter", "unit"], ...reviewers, ["information-section", "county"]],
  },
  "proofreading.manage": { label: "停用校对规则、维护本地词库", grants: [["information-section", "county"]] },
  "proofreading.scan": { label: "发起和取消巡检", grants: [["information-section", "county"]] },
  "proofreading.handle": {
    label: "处理巡检发现的问题",
    grants: [
      ["drafter", "unit"],
      ["publisher", "unit"],
      ["information-section", "county"],
    ],
  },
  "gazette.read": { label: "查看公报", grants: [["drafter", "line"], ...reviewers, ["publisher", "unit"], ["information-section", "county"]] },
  "gazette.import": { label: "导入公报", grants: gazetteRoom },
  "gazette.edit": { label: "校订公报导入稿", grants: gazetteRoom },
  "gazette.compose": { label: "编排公报", grants: gazetteRoom },
  "gazette.copies": { label: "登记纸质公报", grants: gazetteRoom },
  "people.read": {
    label: "查看机构人员",
    grants: [
      ["information-section", "county"],
      ["system-admin", "county"],
      ["security-admin", "county"],
      ["auditor", "county"],
    ],
  },
  "people.manage": { label: "管理人员和职务", grants: [["system-admin", "county"]] },
  "people.unlock": { label: "解锁账号、重置密码", grants: [["security-admin", "county"]] },
  "sign-in.read-all": {
    label: "查看全部登录记录",
    grants: [
      ["security-admin", "county"],
      ["auditor", "county"],
    ],
  },
  "audit.read": { label: "查看审计日志", grants: [["auditor", "county"]] },
  "calendar.manage": { label: "导入工作日历", grants: [["system-admin", "county"]] },
  "settings.manage": { label: "修改县级设置", grants: [["security-admin", "county"]] },
  "request.receive": {
    label: "登记依申请公开",
    grants: [
      ["request-handler", "unit"],
      ["information-section", "county"],
    ],
  },
  // The register and the board: who asked is masked. The section that leads the county's work sees all of them.
  "request.list": {
    label: "查看依申请公开台账",
    grants: [
      ["request-handler", "unit"],
      ["request-head", "unit"],
      ["legal-counsel", "unit"],
      ["third-reviewer", "line"],
      ["chief", "line"],
      ["information-section", "county"],
    ],
  },
  "request.read": {
    label: "查看依申请公开案卷",
    grants: [
      ["request-handler", "unit"],
      ["request-head", "unit"],
      ["legal-counsel", "unit"],
      ["third-reviewer", "line"],
      ["chief", "line"],
    ],
  },
  "request.read-applicant": {
    label: "查看申请人信息",
    grants: [
      ["request-handler", "unit"],
      ["request-head", "unit"],
    ],
  },
  "request.handle": { label: "办理依申请公开", grants: [["request-handler", "unit"]] },
  "request.lead": { label: "分办、批准延期、审核答复", grants: [["request-head", "unit"]] },
  "request.clear-counsel": { label: "合法性审核答复", grants: [["legal-counsel", "unit"]] },
  "request.clear-leader": {
    label: "审定答复",
    grants: [
      ["third-reviewer", "line"],
      ["chief", "line"],
    ],
  },
  "request.answer-task": {
    label: "回复查找任务",
    grants: [
      ["drafter", "unit"],
      ["request-handler", "unit"],
      ["request-head", "unit"],
    ],
  },
  "report.read": {
    label: "查看公开年度报告底稿",
    grants: [
      ["request-handler", "unit"],
      ["request-head", "unit"],
      ["information-section", "county"],
    ],
  },
  "report.write": {
    label: "编制公开年度报告",
    grants: [
      ["request-handler", "unit"],
      ["information-section", "county"],
    ],
  },
} as const satisfies Record<string, { label: string; grants: readonly (readonly [Role, Scope])[] }>;
export type Permission = keyof typeof PERMISSIONS;

const reaches = (post: ActorPost, role: Role, scope: Scope, place: Place): boolean => {
  if (scope === "county") return true;
  if (scope === "unit") return post.unit === place.unit;
  if (scope === "line") return place.line.includes(post.organ);
  return (place.asked ?? []).some((office) => office === role);
};

/** The post through which `actor` may do `permission` at `place`, or undefined. Without a place: whether they may anywhere at all. */
export const postFor = (actor: Actor, permission: Permission, place?: Place): ActorPost | undefined =>
  actor.posts.find((post) =>
    (PERMISSIONS[permission].grants as readonly (readonly [Role, Scope])[]).some(
      ([role, scope]) => post.roles.includes(role) && (place === undefined || reaches(post, role, scope, place)),
    ),
  );

/** Every permission the actor holds somewhere, or at the one place that `placeOf` knows for it: for menus. */
export const permissionsOf = (actor: Actor, placeOf: (permission: Permission) => Place | undefined = () => undefined): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => postFor(actor, permission, placeOf(permission)));

export const hasRole = (actor: Actor, role: Role): boolean => actor.posts.some((post) => post.roles.includes(role));

/** 一审、二审 …: the roles that carry a permission, for a refusal that says who could do it. */
export const whoMay = (permission: Permission): string => [...new Set(PERMISSIONS[permission].grants.map(([role]) => ROLES[role]))].join("、");
