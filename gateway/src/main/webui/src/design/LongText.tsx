import { Text, type TextProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { partOf, sparing } from './later'

const useMarkdown = partOf(async () => (await import('./MarkdownText')).MarkdownText)

/** The first screen comes first: the words are there, and what they look like comes after it. */
const patience = () => (import.meta.env.PROD ? (sparing() ? 20_000 : 1_000) : 0)

function useSettled(): boolean {
  const [isSettled, settle] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => settle(true), patience())
    return () => clearTimeout(timer)
  }, [])
  return isSettled
}

/** What only somebody writes who means Markdown: headings, lists, quotes, strong and stressed words, links, code. */
const MARKS = /^ {0,3}(#{1,6}|[-+*]|\d{1,3}[.)]|>) +\S|(\*\*|__)\S[^]*?\S?\2|(^|[\s(])[*_][^\s*_][^*_\n]*[*_]($|[\s.,;:!?)])|\[[^\]\n]+\]\([^)\s]+\)|`[^`\n]+`/m

/** The words alone: what stands there until the other part is read, or where it cannot be. */
const bare = (text: string) =>
  text
    .replaceAll(/^ {0,3}#{1,6} +/gm, '')
    .replaceAll(/(\*\*|__)(\S[^]*?)\1/g, '$2')
    .replaceAll(/\[([^\]\n]+)\]\([^)\s]+\)/g, '$1')

/** A text that people wrote, of any length: Markdown where they wrote it, and line by line where they did not. */
export function LongText({ children: text, ...look }: { children: string } & Pick<TextProps, 'size' | 'c'>) {
  const isMarked = MARKS.test(text)
  const isSettled = useSettled()
  const { Part } = useMarkdown(isMarked && isSettled)
  return isMarked && Part ? (
    <Part {...look}>{text}</Part>
  ) : (
    <Text {...look} style={{ whiteSpace: 'pre-line' }}>
      {isMarked ? bare(text) : text}
    </Text>
  )
}
