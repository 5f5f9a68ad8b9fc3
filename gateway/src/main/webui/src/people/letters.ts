const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What people see as single letters: an emoji, or a letter with the accent that follows it, is not taken apart. */
export const letters = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** At most two letters that stand for a name. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((part) => letters(part)[0] ?? [])
    .slice(0, 2)
    .join('')
