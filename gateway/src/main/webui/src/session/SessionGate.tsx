import { Container } from '@mantine/core'
import { Outlet } from 'react-router'
import { isUnreachable } from '../api/problem'
import { Failed, Loading } from '../design/States'
import { LoginPage } from './LoginPage'
import { wasLoggedIn } from './owner'
import { SessionEnded } from './SessionEnded'
import { useMe, useSession } from './useSession'

/** Lets through who may see what is below: everyone, or only who is logged in. */
export function SessionGate({ open = false }: { open?: boolean }) {
  const session = useSession()
  const authenticated = session.data?.authenticated === true
  const me = useMe(authenticated)

  const ended = session.data !== undefined && !authenticated && wasLoggedIn()
  // Without a network the kept agenda must still be reachable, at once.
  const unreachable = isUnreachable(me.failureReason)
  if (session.data === undefined || (authenticated && me.isPending && !unreachable)) {
    return (
      <Container size="lg" p="md">
        {session.isError ? <Failed error={session.error} retry={() => void session.refetch()} /> : <Loading />}
      </Container>
    )
  }
  if (!authenticated && !ended && !open) return <LoginPage />
  if (me.isError && !unreachable && !ended) {
    return (
      <Container size="lg" p="md">
        <Failed error={me.error} retry={() => void me.refetch()} />
      </Container>
    )
  }
  // At the same place in either case: what somebody was writing stays while they log in again beside it.
  return (
    <>
      <Outlet />
      {ended && <SessionEnded />}
    </>
  )
}
