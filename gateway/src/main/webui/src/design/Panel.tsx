import { Paper, type PaperProps } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Panel.module.css'

interface PanelProps extends PaperProps {
  role?: string
  children: ReactNode
  component?: 'article' | 'section' | 'li' | 'div'
  labelledBy?: string
  className?: string
}

export function Panel({ children, component = 'div', labelledBy, className, ...rest }: PanelProps) {
  return (
    <Paper component={component} aria-labelledby={labelledBy} className={className ? `${classes.panel} ${className}` : classes.panel} p="md" radius="lg" {...rest}>
      {children}
    </Paper>
  )
}
