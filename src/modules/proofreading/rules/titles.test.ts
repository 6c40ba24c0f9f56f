// Title marks, list marks, ellipses, ends of sentences and of titles.
import { missingEnd, titleEnd } from "./sentence-ends.ts";
import { ruleTable } from "./table-test.ts";
import { ellipsis, lawWithoutMarks, markBeforeAnd, markBetweenTitles, missingListMark, titleMarkUse } from "./title-marks.ts";

ruleTable(titleMarkUse, ["荣获⟦《全国文明村镇》⇒“全国文明村镇”⟧称号。"], ["荣获“全国文明村镇”称号。", "学习《中国共产党章程》。"]);

ruleTable(
  lawWithoutMarks,
  ["依据⟦中华人民共和国水法⇒《中华人民共和国水法》⟧第七条，制定本方案。"],
  ["依据《中华人民共和国水法》第七条，制定本方案。", "水法宣传周"],
);

ruleTable(
  markBetweenTitles,
  ["依据《中华人民共和国水法》⟦、⟧《中华人民共和国草原法》执行。", "依据《审计法》⟦，⟧《审计法实施条例》，作出决定。"],
  ["放管服改革、“一网通办”、“一件事”改革", "学习了《水法》，《草原法》另行学习。", "依据《中华人民共和国水法》《中华人民共和国草原法》执行。"],
);

ruleTable(
  markBeforeAnd,
  ["教育、卫生⟦、⇒⟧和住房支出增长。", "西沟乡及⟦、⇒⟧南坪镇", "新增公交车20辆⟦、⇒，⟧方便群众出行。"],
  ["教育、卫生和住房支出增长。", "普及、推广、参与、共和、温和、饱和、总和", "采用分层、多阶段、与规模成比例的抽样方法。"],
);

ruleTable(
  missingListMark,
  ["各乡镇⟦人民政府⇒人民政府、⟧旗直各部门：", "由旗民政⟦局⇒局、⟧旗财政局负责。"],
  ["各乡镇人民政府、旗直各部门：", "由旗民政局、旗财政局负责。", "旗人民政府直属单位"],
);

ruleTable(ellipsis, ["蔬菜、水果、粮油⟦......⇒……⟧琳琅满目。"], ["蔬菜、水果、粮油……琳琅满目。", "3.5.1", "密码电报不得横传、不得复印。"]);

ruleTable(
  missingEnd,
  ["一、加强领导。各单位要结合实际制定具体方案，明确责任分工，确保各项任务按期完⟦成⇒成。⟧\n二、加强宣传。各乡镇要利用广播做好宣传。"],
  ["一、加强领导。各单位要制定方案。\n二、加强宣传。各乡镇要做好宣传。", "关于做好春耕备耕工作的通知\n各乡镇人民政府："],
);

ruleTable(titleEnd, ["附件：1.春耕备耕任务分解表⟦。⟧"], ["附件：1.春耕备耕任务分解表"]);
