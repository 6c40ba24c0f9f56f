// Units that are written for another: Latin letters in other scripts, digits in rings, characters drawn alike, and the variants that OpenCC's table
// leaves alone. Each pair: a unit, what it stands for. The traditional characters are generated (scripts/proofreading-lexicon.mjs).
import { TRADITIONAL as OPENCC } from "./generated/traditional.ts";

export const TRADITIONAL = `${OPENCC}峯峰羣群畧略牀床塲场衞卫爲为眞真敎教`;

export const LOOK_ALIKES =
  "аaеeоoрpсcуyхxіiјjѕsԁdһhΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXАAВBЕEКKМMНHОOРPСCТTУYХX" +
  "①1②2③3④4⑤5⑥6⑦7⑧8⑨9⓪0❶1❷2❸3❹4❺5❻6❼7❽8❾9⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9" +
  "〇零○零巿市囯国仝同";
