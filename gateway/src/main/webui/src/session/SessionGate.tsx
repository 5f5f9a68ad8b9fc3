import { Outlet } from 'react-router'
import { isUnreachable } from '../api/problem'
import { Failed, Loading } from '../design/States'
import { Container } from '@mantine/core'
import { LoginPage } from './LoginPage'
import { useMe, useSession } from './useSession'

/** Lets through who may see what is below: everyone, or only who is logged in. */
export function SessionGate({ open = false }: { open?: boolean }) {
  const session = useSession()
  const authenticated = session.data?.authenticated === true
  const me = useMe(authenticated)

  if (session.data === undefined || (authenticated && me.isPending)) {
    return (
      <Container size="lg" p="md">
        {session.isError ? <Failed error={session.error} retry={() => void session.refetch()} /> : <Loading />}
      </Container>
    )
  }
  if (!authenticated) return open ? <Outlet /> : <LoginPage />
  // Without a network the kept agenda must still be reachable.
  if (me.isError && !isUnreachable(me.error)) {
    return (
      <Container size="lg" p="md">
        <Failed error={me.error} retry={() => void me.refetch()} />
      </Container>
    )
  }
  return <Outlet />
}
