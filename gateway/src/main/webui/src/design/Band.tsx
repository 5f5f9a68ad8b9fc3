import { Container } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Band.module.css'
import { Ridge } from './Ridge'

/** The dark head of a page, with the ridge. */
export function Band({ children, tall = false }: { children: ReactNode; tall?: boolean }) {
  return (
    <div className={tall ? `${classes.band} ${classes.tall}` : classes.band}>
      <Ridge />
      <Container size="lg" px="md" className={classes.inside}>
        {children}
      </Container>
    </div>
  )
}
