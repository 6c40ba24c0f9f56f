// Which characters are mistaken for which: those that sound alike and those that are drawn alike. Made out of the generated and our own groups.
import { DRAWN_ALIKE } from "./drawn-alike.ts";
import { SOUND_ALIKE } from "./generated/common-words.ts";

const soundGroups = SOUND_ALIKE.split(" ");

/** Character → number of its sound, 0 where none is known. */
export const soundOf: Uint16Array = (() => {
  const sounds = new Uint16Array(0x10000);
  for (const [index, group] of soundGroups.entries()) for (const char of group) sounds[char.charCodeAt(0)] = index + 1;
  return sounds;
})();

/** Character → what looks like it. */
const drawnLike = new Map<string, Set<string>>();
for (const group of DRAWN_ALIKE) {
  for (const char of group) {
    const others = drawnLike.get(char) ?? new Set();
    drawnLike.set(char, others);
    for (const other of group) if (other !== char) others.add(other);
  }
}

/** Every character that may stand for this one by mistake. */
export const alikeTo = (char: string): Set<string> => {
  const sound = soundOf[char.charCodeAt(0)]!;
  const others = new Set([...(sound === 0 ? "" : soundGroups[sound - 1]!), ...(drawnLike.get(char) ?? [])]);
  others.delete(char);
  return others;
};

const pairOf = (first: number, second: number): number => first * 0x10000 + second;
const drawnPairs = new Set([...drawnLike].flatMap(([char, others]) => [...others].map((other) => pairOf(char.charCodeAt(0), other.charCodeAt(0)))));

export const areDrawnAlike = (first: number, second: number): boolean => drawnPairs.has(pairOf(first, second));

export const areAlike = (first: number, second: number): boolean => {
  const sound = soundOf[first]!;
  if (sound !== 0 && sound === soundOf[second]) return true;
  return areDrawnAlike(first, second);
};
