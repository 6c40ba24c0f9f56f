// Writes src/modules/proofreading/lexicon/variants.ts: which traditional character stands for which simplified one (OpenCC's table, Apache-2.0, by
// way of opencc-js), without those that are right in simplified text as well, and the look-alikes that are our own list. Run it when the table changes.
import { writeFileSync } from "node:fs";
import * as OpenCC from "opencc-js/t2cn";

const toSimplified = OpenCC.Converter({ from: "t", to: "cn" });
const decode = new TextDecoder("gb2312");

/** GB/T 2312: what everyday simplified text is written with. */
const everyday = new Set();
for (let high = 0xb0; high <= 0xf7; high++) for (let low = 0xa1; low <= 0xfe; low++) everyday.add(decode.decode(Uint8Array.of(high, low)));

let pairs = "";
for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
  const character = String.fromCharCode(unit);
  if (everyday.has(character)) continue;
  const simplified = toSimplified(character);
  if (simplified.length === 1 && simplified !== character && everyday.has(simplified)) pairs += character + simplified;
}
// Traditional forms that are themselves everyday characters with another meaning stay as they are (乾, 著, 於, 瞭); variants that OpenCC leaves alone:
const VARIANTS = "峯峰羣群畧略牀床塲场衞卫爲为眞真敎教";
// Latin letters in other scripts, digits in rings, characters drawn alike.
const LOOK_ALIKES =
  "аaеeоoрpсcуyхxіiјjѕsԁdһhΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXАAВBЕEКKМMНHОOРPСCТTУYХX" +
  "①1②2③3④4⑤5⑥6⑦7⑧8⑨9⓪0❶1❷2❸3❹4❺5❻6❼7❽8❾9⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9" +
  "〇零○零巿市囯国仝同";

const lines = (text) =>
  text
    .match(/.{1,120}/gu)
    .map((line) => `  "${line}"`)
    .join(" +\n");
writeFileSync(
  new URL("../src/modules/proofreading/lexicon/variants.ts", import.meta.url),
  `// Written by scripts/proofreading-variants.mjs out of OpenCC's character table (Apache-2.0); do not edit. Each pair: a variant, what it stands for.

export const TRADITIONAL =
${lines(pairs + VARIANTS)};

export const LOOK_ALIKES =
${lines(LOOK_ALIKES)};
`,
);
process.stdout.write(`${pairs.length / 2} traditional characters\n`);
