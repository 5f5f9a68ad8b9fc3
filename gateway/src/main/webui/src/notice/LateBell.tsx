import { useEffect, useState } from 'react'
import { later, sparing } from '../design/later'
import { useSession } from '../session/useSession'
import classes from './Bell.module.css'

const Bell = later(
  async () => {
    const part = await import('./Bell')
    await part.words()
    return part.Bell
  },
  () => null,
)

/** The first screen comes first, and keeps a place for the bell; it comes much later where data is to be spared. */
const patience = () => (import.meta.env.PROD ? (sparing() ? 20_000 : 500) : 0)

export function LateBell() {
  const { data: session } = useSession()
  const [isSettled, settle] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => settle(true), patience())
    return () => clearTimeout(timer)
  }, [])
  return session?.authenticated === true ? <span className={classes.place}>{isSettled && <Bell />}</span> : null
}
