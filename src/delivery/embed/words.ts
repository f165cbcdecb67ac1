/** The words that an embed adds to what it shows. */
export interface EmbedWords {
  /** BCP 47; where it is not that of the page, its words are marked. */
  language: string
  sections: string
  /** Before the name of what a frame would show. */
  show: string
  alone: string
  /** Name of a table that has none. */
  table: string
}

const WORDS: readonly EmbedWords[] = [
  {
    language: 'en',
    sections: 'Sections',
    show: 'Show',
    alone: 'Open this page by itself',
    table: 'Table',
  },
  {
    language: 'de',
    sections: 'Abschnitte',
    show: 'Anzeigen',
    alone: 'Diese Seite für sich öffnen',
    table: 'Tabelle',
  },
  {
    language: 'es',
    sections: 'Secciones',
    show: 'Mostrar',
    alone: 'Abrir esta página por separado',
    table: 'Tabla',
  },
  {
    language: 'fr',
    sections: 'Sections',
    show: 'Afficher',
    alone: 'Ouvrir cette page à part',
    table: 'Tableau',
  },
]

/** @returns the words in a language, in English where there are none */
export function embedWords(language: string): EmbedWords {
  const [primary] = language.toLowerCase().split('-')
  return WORDS.find((words) => words.language === primary) ?? (WORDS[0] as EmbedWords)
}

/** What marks a part whose words are not in the language of the page around it. */
export const langOf = (words: EmbedWords, page: string): string | undefined =>
  page.toLowerCase().split('-')[0] === words.language ? undefined : words.language
