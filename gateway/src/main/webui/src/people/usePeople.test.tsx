import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { network, show } from '../test-support'
import { usePeople } from './usePeople'

function Name() {
  const { names } = usePeople(['late'])
  return <p>{names('late')}</p>
}

it('asks again for a name that the registry may not show yet', async () => {
  let asked = 0
  const ben = { id: 'late', givenName: 'Ben', familyName: 'Favre', organisationId: null, organisationName: null }
  network(() => ({ body: { items: asked++ === 0 ? [] : [ben], next: null } }))
  show(<Name />)
  expect(await screen.findByText('Participant')).toBeInTheDocument()
  expect(await screen.findByText('Ben Favre', {}, { timeout: 5000 })).toBeInTheDocument()
  // Where a machine is slow, one more was asked for while that one was on its way.
  expect(asked).toBeGreaterThan(1)
  expect(asked).toBeLessThan(4)
})
