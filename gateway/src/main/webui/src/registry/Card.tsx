import { Badge, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Panel } from '../design/Panel'
import classes from '../design/Card.module.css'

const SHOWN = 4

interface CardProps {
  to: string
  name: string
  /** Where, what kind: one line. */
  line: string
  keywords: string[]
  children?: ReactNode
}

/** An entry in a list; the whole card answers a tap, while a screen reader meets one link. */
export function Card({ to, name, line, keywords, children }: CardProps) {
  return (
    <Panel component="li" p={0} className={classes.card}>
      <div className={classes.inside}>
        <Title order={2} size="h3">
          <Link to={to} className={classes.link}>
            {name}
          </Link>
        </Title>
        <Text c="dimmed">{line}</Text>
        {keywords.length > 0 && (
          <Group gap={6} mt="xs">
            {keywords.slice(0, SHOWN).map((word) => (
              <Badge key={word} variant="light">
                {word}
              </Badge>
            ))}
            {keywords.length > SHOWN && (
              <Text span size="sm" c="dimmed">
                +{keywords.length - SHOWN}
              </Text>
            )}
          </Group>
        )}
        {children}
      </div>
    </Panel>
  )
}
