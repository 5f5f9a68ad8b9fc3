/** Letters that are no letter with a sign, so that taking the signs away does not lead to them. */
const OWN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** How text is compared, as in the services: accents, case and ß do not count, nor whether a letter is composed. */
export const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => OWN[letter] ?? letter)

/** Whether every word of what is looked for occurs, also inside of another. */
export function hasWords(text: string, wanted: string): boolean {
  const there = plain(text)
  return wanted.split(/\s+/).every((word) => there.includes(plain(word)))
}
