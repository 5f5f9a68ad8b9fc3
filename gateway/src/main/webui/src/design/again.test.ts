import { expect, it, vi } from 'vitest'
import { again } from './again'

it('asks for a part again that the network dropped', async () => {
  const load = vi.fn().mockRejectedValueOnce(new TypeError('dropped')).mockResolvedValue('part')

  await expect(again(load, 0)).resolves.toBe('part')
  expect(load).toHaveBeenCalledTimes(2)
})

it('gives up after that, with the reason', async () => {
  const load = vi.fn().mockRejectedValue(new TypeError('gone'))

  await expect(again(load, 0)).rejects.toThrow('gone')
  expect(load).toHaveBeenCalledTimes(2)
})
