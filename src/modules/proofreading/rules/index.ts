// All rules, in the order in which lists and statistics show them. A new rule is a file beside this one and a line here.
import type { Rule } from "../rule.ts";
import { citedNumber, citedRepealed } from "./citations.ts";
import { confusableWord } from "./confusable-words.ts";
import { deadlineBeforeIssue, impossibleDate, impossibleTime, wrongWeekday } from "./dates.ts";
import { decreeNumber, documentNumber } from "./document-numbers.ts";
import { nameOffByOne } from "./names.ts";
import { numberingForm, numberingSequence, skippedLevel } from "./numbering.ts";
import { bankCard, citizenId, email, landline, mobile } from "./personal-data.ts";
import { blankBetweenCharacters, doubledMark, halfWidth, mixedBrackets, nestedTitle, unmatchedMark } from "./punctuation.ts";
import { repeatedWord } from "./repeated-words.ts";

export const RULES: readonly Rule[] = [
  citizenId,
  bankCard,
  mobile,
  landline,
  email,
  nameOffByOne,
  confusableWord,
  repeatedWord,
  documentNumber,
  decreeNumber,
  impossibleDate,
  impossibleTime,
  wrongWeekday,
  unmatchedMark,
  mixedBrackets,
  halfWidth,
  doubledMark,
  nestedTitle,
  blankBetweenCharacters,
  numberingForm,
  numberingSequence,
  skippedLevel,
  deadlineBeforeIssue,
  citedNumber,
  citedRepealed,
];
