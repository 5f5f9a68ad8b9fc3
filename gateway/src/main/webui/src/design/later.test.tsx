import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ComponentType } from 'react'
import { expect, it } from 'vitest'
import { show } from '../test-support'
import { Dialog } from './Dialog'
import { later, laterDialog, laterOpened } from './later'

/** A part that cannot be read so often, as without a network. */
function loader<T>(part: T, failures: number) {
  let left = failures
  return async () => {
    if (left-- > 0) throw new TypeError('Failed to fetch dynamically imported module')
    return part
  }
}

it('a part that cannot be read takes nothing with it, says so, and is there when it can be', async () => {
  const Late = later(loader(() => <p>the part</p>, 1))
  show(
    <>
      <p>the page</p>
      <Late />
    </>,
  )
  expect(await screen.findByText('This could not be loaded')).toBeInTheDocument()
  expect(screen.getByText('the page')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('the part')).toBeInTheDocument()
})

it('a dialog that cannot be read says so over the page, can be closed, and is asked for again at the next press', async () => {
  const Late = laterDialog(loader<ComponentType<{ onClose: () => void }>>(() => <p>the dialog</p>, 1))
  function Page() {
    const [opened, setOpened] = useState(false)
    return (
      <>
        <button onClick={() => setOpened(true)}>Open</button>
        {opened && <Late onClose={() => setOpened(false)} />}
      </>
    )
  }
  show(<Page />)
  await userEvent.click(screen.getByText('Open'))
  expect(await screen.findByRole('dialog', { name: 'This could not be loaded' })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  await userEvent.click(screen.getByText('Open'))
  expect(await screen.findByText('the dialog')).toBeInTheDocument()
})

it('is read again by itself when the network is back', async () => {
  const Late = later(loader(() => <p>the part</p>, 1))
  show(<Late />)
  await screen.findByText('This could not be loaded')
  // What is seen may be on the page a moment before it listens.
  await waitFor(() => {
    dispatchEvent(new Event('online'))
    expect(screen.getByText('the part')).toBeInTheDocument()
  })
})

it('gives the focus back to what opened a dialog that was first read when it opened', async () => {
  const Asked = laterOpened(loader(({ opened, onClose }: { opened: boolean; onClose: () => void }) => <Dialog opened={opened} title="Sure?" onClose={onClose}>Really?</Dialog>, 0))
  function Page() {
    const [opened, setOpened] = useState(false)
    return (
      <>
        <button onClick={() => setOpened(true)}>Open</button>
        <Asked opened={opened} onClose={() => setOpened(false)} />
      </>
    )
  }
  show(<Page />)
  for (let twice = 0; twice < 2; twice++) {
    await userEvent.click(screen.getByText('Open'))
    expect(await screen.findByText('Really?')).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.getByText('Open')).toHaveFocus())
  }
})
