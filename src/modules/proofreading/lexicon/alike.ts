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

/** Two sounds as one number: the place in a table of `SOUND_PAIRS`. */
export const soundPairOf = (first: number, second: number): number => soundOf[first]! * SOUNDS + soundOf[second]!;
const SOUNDS = soundGroups.length + 1;
export const SOUND_PAIRS = SOUNDS * SOUNDS;

/** Unit → number of its sound, itself where none is known. */
export const soundOrSelf: Uint16Array = soundOf.map((sound, unit) => sound || unit);

/** Unit → the units drawn like it. */
const drawnLike = new Map<number, number[]>();
for (const group of DRAWN_ALIKE) {
  for (const char of group) {
    const others = drawnLike.get(char.charCodeAt(0)) ?? [];
    drawnLike.set(char.charCodeAt(0), others);
    for (const other of group) if (other !== char && !others.includes(other.charCodeAt(0))) others.push(other.charCodeAt(0));
  }
}

/** Unit → one for all that are drawn alike, be it over others: no more than a first look. */
export const shapeOf: Uint16Array = (() => {
  const shapes = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const rootOf = (unit: number): number => {
    while (shapes[unit] !== unit) unit = shapes[unit]!;
    return unit;
  };
  for (const group of DRAWN_ALIKE) for (const char of group) shapes[rootOf(char.charCodeAt(0))] = rootOf(group.charCodeAt(0));
  return shapes.map((_, unit) => rootOf(unit));
})();

const NONE: readonly number[] = [];

/** The units that are drawn like this one. */
export const drawnAlikeTo = (unit: number): readonly number[] => drawnLike.get(unit) ?? NONE;

export const areDrawnAlike = (first: number, second: number): boolean => drawnAlikeTo(first).includes(second);

export const areAlike = (first: number, second: number): boolean => {
  const sound = soundOf[first]!;
  if (sound !== 0 && sound === soundOf[second]) return true;
  return areDrawnAlike(first, second);
};
