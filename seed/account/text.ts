const WORD = /[\p{L}\p{N}]+/gu

export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

const lettersOf = (text: string) => wordsOf(text).join('')

function counted(letters: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** Whether every letter of one text is in the other, as often, however words are parted and moved. */
export function holdsLetters(whole: string, part: string): boolean {
  const [all, wanted] = [lettersOf(whole), lettersOf(part)]
  if (all.startsWith(wanted)) return true
  const there = counted(all)
  return [...counted(wanted)].every(([letter, count]) => (there.get(letter) ?? 0) >= count)
}

/** Words of one text that another does not have, or not as often. */
export function missingWords(whole: string, part: string): string[] {
  const left = new Map<string, number>()
  for (const word of wordsOf(whole)) left.set(word, (left.get(word) ?? 0) + 1)
  return wordsOf(part).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}
