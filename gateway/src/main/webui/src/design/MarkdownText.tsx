import { Anchor, Text, type TextProps } from '@mantine/core'
import type { ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import classes from './MarkdownText.module.css'

const heading = ({ children }: { children?: ReactNode }) => <h3>{children}</h3>
const smallHeading = ({ children }: { children?: ReactNode }) => <h4>{children}</h4>

/** The page has its own first headings. */
const COMPONENTS: Components = {
  h1: heading,
  h2: heading,
  h3: smallHeading,
  h4: smallHeading,
  h5: smallHeading,
  h6: smallHeading,
  a: ({ href, children }) => (
    <Anchor href={href} inherit underline="always" rel="nofollow noopener noreferrer">
      {children}
    </Anchor>
  ),
}

/** Markdown of people we do not know: HTML in it is text, links go where browsers go, and no picture is fetched from anywhere. */
export function MarkdownText({ children, ...look }: { children: string } & Pick<TextProps, 'size' | 'c'>) {
  return (
    <Text component="div" {...look} className={classes.text}>
      <Markdown components={COMPONENTS} disallowedElements={['img']} unwrapDisallowed>
        {children}
      </Markdown>
    </Text>
  )
}
