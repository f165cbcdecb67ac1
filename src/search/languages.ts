/** What is known of languages: how their words are bent, and which of them say little by themselves. */
import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as armenian } from '@orama/stemmers/armenian'
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian'
import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as greek } from '@orama/stemmers/greek'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as indian } from '@orama/stemmers/indian'
import { stemmer as indonesian } from '@orama/stemmers/indonesian'
import { stemmer as irish } from '@orama/stemmers/irish'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian'
import { stemmer as nepali } from '@orama/stemmers/nepali'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as serbian } from '@orama/stemmers/serbian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as tamil } from '@orama/stemmers/tamil'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import { stopwords as arabicWords } from '@orama/stopwords/arabic'
import { stopwords as armenianWords } from '@orama/stopwords/armenian'
import { stopwords as bulgarianWords } from '@orama/stopwords/bulgarian'
import { stopwords as danishWords } from '@orama/stopwords/danish'
import { stopwords as dutchWords } from '@orama/stopwords/dutch'
import { stopwords as englishWords } from '@orama/stopwords/english'
import { stopwords as finnishWords } from '@orama/stopwords/finnish'
import { stopwords as frenchWords } from '@orama/stopwords/french'
import { stopwords as germanWords } from '@orama/stopwords/german'
import { stopwords as greekWords } from '@orama/stopwords/greek'
import { stopwords as hungarianWords } from '@orama/stopwords/hungarian'
import { stopwords as indianWords } from '@orama/stopwords/indian'
import { stopwords as indonesianWords } from '@orama/stopwords/indonesian'
import { stopwords as irishWords } from '@orama/stopwords/irish'
import { stopwords as italianWords } from '@orama/stopwords/italian'
import { stopwords as lithuanianWords } from '@orama/stopwords/lithuanian'
import { stopwords as nepaliWords } from '@orama/stopwords/nepali'
import { stopwords as norwegianWords } from '@orama/stopwords/norwegian'
import { stopwords as portugueseWords } from '@orama/stopwords/portuguese'
import { stopwords as romanianWords } from '@orama/stopwords/romanian'
import { stopwords as russianWords } from '@orama/stopwords/russian'
import { stopwords as serbianWords } from '@orama/stopwords/serbian'
import { stopwords as spanishWords } from '@orama/stopwords/spanish'
import { stopwords as swedishWords } from '@orama/stopwords/swedish'
import { stopwords as tamilWords } from '@orama/stopwords/tamil'
import { stopwords as turkishWords } from '@orama/stopwords/turkish'
import { stopwords as ukrainianWords } from '@orama/stopwords/ukrainian'
import { fold } from './fold'

export interface Language {
  stem: (word: string) => string
  /** Words that a search leaves out where it has others, as they are typed. */
  stopWords: ReadonlySet<string>
}

const language = (stem: Language['stem'], words: readonly string[]): Language => ({
  stem,
  stopWords: new Set(words.map(fold)),
})

/** By the first part of their BCP 47 tags. A text in any other language is found by its words as they stand. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  ar: language(arabic, arabicWords),
  hy: language(armenian, armenianWords),
  bg: language(bulgarian, bulgarianWords),
  da: language(danish, danishWords),
  nl: language(dutch, dutchWords),
  en: language(english, englishWords),
  fi: language(finnish, finnishWords),
  fr: language(french, frenchWords),
  de: language(german, germanWords),
  el: language(greek, greekWords),
  hu: language(hungarian, hungarianWords),
  hi: language(indian, indianWords),
  id: language(indonesian, indonesianWords),
  ga: language(irish, irishWords),
  it: language(italian, italianWords),
  lt: language(lithuanian, lithuanianWords),
  ne: language(nepali, nepaliWords),
  no: language(norwegian, norwegianWords),
  nb: language(norwegian, norwegianWords),
  nn: language(norwegian, norwegianWords),
  pt: language(portuguese, portugueseWords),
  ro: language(romanian, romanianWords),
  ru: language(russian, russianWords),
  sr: language(serbian, serbianWords),
  es: language(spanish, spanishWords),
  sv: language(swedish, swedishWords),
  ta: language(tamil, tamilWords),
  tr: language(turkish, turkishWords),
  uk: language(ukrainian, ukrainianWords),
}

/** The language whose words a text uses, without its region: `en` of `en-GB`. */
export const primaryOf = (tag: string): string => tag.toLowerCase().replace(/-.*$/, '')

export const languageOf = (primary: string): Language | undefined =>
  Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : undefined
