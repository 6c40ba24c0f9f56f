// Texts on which a careless proofreading rule would take quadratic time: each a piece, repeated. For tests that count work and benches that time it.

export const AWKWARD_PIECES: readonly (readonly [what: string, piece: string])[] = [
  ["one digit", "1"],
  ["digits one by one", "1 "],
  ["digits and invisible marks", "1\u200b\u200b\u200b"],
  ["almost citizen IDs", "15012119010101999 "],
  ["opening brackets", "（"],
  ["opening brackets of all kinds", "（《“〔"],
  ["closing brackets", "》）"],
  ["brackets in brackets", "（一(二"],
  ["unmatched marks in many lines", "（《\n"],
  ["mail signs", "a@"],
  ["full-width and half-width mail signs", "＠＠＠a"],
  ["a name almost", "演示旗民"],
  ["a name off by one", "演示旗民证局"],
  ["one character", "号"],
  ["month upon month", "2月30"],
  ["doubled words", "进行"],
  ["words doubled at length", "一二三四五六七八九十甲乙"],
  ["numbered lines", "一、\n"],
  ["blanks between characters", "汉 "],
  ["long lines of blanks", " "],
  ["half-width marks", "汉,"],
  ["document numbers almost", "发[2023]0"],
  ["titles that never close", "《甲》（"],
  ["landlines almost", "(0471)"],
  ["long numerals", "一百二十三万四千五百六十七"],
  ["lines without a full stop", "各单位要认真组织实施\n"],
  ["slips in a row", "推近布署"],
  ["web addresses", "/13900001234"],
];

/** `piece` over and over, cut at `size` UTF-16 units. */
export const repeated = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
