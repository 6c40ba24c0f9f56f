// All rules, in the order in which lists and statistics show them. A new rule is a file beside this one and a line here.
import type { Rule } from "../rule.ts";
import { amountMismatch } from "./amounts.ts";
import { countedList } from "./counted-lists.ts";
import { numberBesideDate, unlistedAttachment } from "./attachments.ts";
import { citedArticle } from "./cited-articles.ts";
import { citedNumber, citedRepealed } from "./citations.ts";
import { confusableWord } from "./confusable-words.ts";
import { officeHours, phoneWithoutAreaCode } from "./contacts.ts";
import { deadlineBeforeIssue } from "./deadlines.ts";
import { impossibleDate, impossibleTime, wrongWeekday } from "./dates.ts";
import { decreeNumber, documentNumber } from "./document-numbers.ts";
import { sameSoundWord } from "./same-sound.ts";
import { soundAlike } from "./sound-alikes.ts";
import { figuresDiffer } from "./figures-differ.ts";
import { elapsedYears } from "./elapsed-years.ts";
import { formerOrgan } from "./former-organs.ts";
import { homeAddress } from "./home-address.ts";
import { idiom } from "./idioms.ts";
import { announcedForPast, backwardsSpan } from "./impossible-spans.ts";
import { interpretationParts } from "./interpretation.ts";
import { lawTitle } from "./law-titles.ts";
import { leaderPost } from "./leaders.ts";
import { leftOverYear } from "./left-over-year.ts";
import { loneWord } from "./lone-words.ts";
import { measureWord } from "./measure-words.ts";
import { missingCharacter } from "./missing-characters.ts";
import { nameOffByOne } from "./names.ts";
import { nameInList } from "./names-in-lists.ts";
import { numberingForm, numberingSequence, skippedLevel } from "./numbering.ts";
import { fullWidthDigit, mixedNumerals } from "./numerals.ts";
import { organTwoNames } from "./organ-two-names.ts";
import { organVariants } from "./organ-variants.ts";
import { operatorTerm, outdatedWord } from "./outdated-words.ts";
import { brokenNumber } from "./broken-numbers.ts";
import { personalColumn } from "./personal-columns.ts";
import { bankCard, citizenId, email, landline, mobile } from "./personal-data.ts";
import { licencePlate, onlineAccount, passport } from "./personal-papers.ts";
import { blankBetweenCharacters, doubledMark, halfWidth, mixedBrackets, nestedTitle, unmatchedMark } from "./punctuation.ts";
import { rangeDash } from "./range-dashes.ts";
import { repeatedParagraph } from "./repeated-paragraphs.ts";
import { repeatedWord } from "./repeated-words.ts";
import { addressees, missingEnd, questionEnd, titleEnd } from "./sentence-ends.ts";
import { statedRate } from "./stated-rates.ts";
import { emptyCell, tableShares, tableSum } from "./tables.ts";
import { ellipsis, lawWithoutMarks, markBeforeAnd, markBetweenTitles, missingListMark, titleMarkUse } from "./title-marks.ts";
import { partsOfWhole, sharesOfWhole } from "./totals.ts";
import { unitForm } from "./units.ts";
import { nestedBrackets, stopInBrackets } from "./brackets.ts";
import { closedSum } from "./closed-sums.ts";
import { colon } from "./colons.ts";
import { figureForm } from "./figure-forms.ts";
import { growthRate } from "./growth-rates.ts";
import { markAtHead, overlappingTimes } from "./line-breaks.ts";
import { listEnds } from "./list-ends.ts";
import { numberWord } from "./number-words.ts";
import { numberingInLine } from "./numbering-in-line.ts";
import { quotationMark } from "./quotation-marks.ts";
import { statedPeriod } from "./stated-periods.ts";
import { statedProduct } from "./stated-products.ts";
import { summedList } from "./summed-lists.ts";
import { tableProduct } from "./table-products.ts";
import { tableGrowth, tableOrder, tableShape } from "./table-columns.ts";
import { unusableAddress } from "./reach-addresses.ts";
import { lapsedAtOnce } from "./validity.ts";
import { variantCharacter } from "./variant-characters.ts";
import { likeness, missingSubject, redundantWording, wrongParticle } from "./wording.ts";

export const RULES: readonly Rule[] = [
  citizenId,
  bankCard,
  passport,
  mobile,
  landline,
  email,
  licencePlate,
  onlineAccount,
  homeAddress,
  brokenNumber,
  personalColumn,
  nameInList,
  operatorTerm,
  nameOffByOne,
  formerOrgan,
  lawTitle,
  leaderPost,
  confusableWord,
  soundAlike,
  sameSoundWord,
  idiom,
  loneWord,
  missingCharacter,
  measureWord,
  outdatedWord,
  variantCharacter,
  repeatedWord,
  redundantWording,
  missingSubject,
  wrongParticle,
  likeness,
  documentNumber,
  decreeNumber,
  wrongWeekday,
  mixedNumerals,
  numberWord,
  figureForm,
  fullWidthDigit,
  unitForm,
  rangeDash,
  unmatchedMark,
  mixedBrackets,
  halfWidth,
  doubledMark,
  nestedTitle,
  quotationMark,
  nestedBrackets,
  stopInBrackets,
  colon,
  markAtHead,
  titleMarkUse,
  lawWithoutMarks,
  markBetweenTitles,
  markBeforeAnd,
  missingListMark,
  ellipsis,
  missingEnd,
  questionEnd,
  titleEnd,
  listEnds,
  addressees,
  blankBetweenCharacters,
  numberingForm,
  numberingSequence,
  skippedLevel,
  numberingInLine,
  tableSum,
  tableShares,
  tableGrowth,
  tableProduct,
  tableOrder,
  tableShape,
  emptyCell,
  partsOfWhole,
  closedSum,
  summedList,
  statedRate,
  growthRate,
  statedProduct,
  sharesOfWhole,
  amountMismatch,
  phoneWithoutAreaCode,
  officeHours,
  unusableAddress,
  impossibleDate,
  impossibleTime,
  deadlineBeforeIssue,
  announcedForPast,
  backwardsSpan,
  statedPeriod,
  overlappingTimes,
  citedNumber,
  citedRepealed,
  citedArticle,
  organTwoNames,
  organVariants,
  countedList,
  unlistedAttachment,
  numberBesideDate,
  lapsedAtOnce,
  figuresDiffer,
  elapsedYears,
  repeatedParagraph,
  leftOverYear,
  interpretationParts,
];
