import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'

const PAUSE = 250

/** Asks when the writer pauses. */
export function SearchBox({ label, value, onAsk }: { label: string; value: string; onAsk: (text: string) => void }) {
  const [text, setText] = useState(value)
  const [words] = useDebouncedValue(text.trim(), PAUSE)
  useEffect(() => {
    if (words !== value) onAsk(words)
    // Only what is written asks: the address may change by other choices meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words])
  return (
    <TextInput
      type="search"
      size="md"
      maw={520}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      // It asks by itself: a form around it is not meant.
      onKeyDown={(press) => press.key === 'Enter' && press.preventDefault()}
    />
  )
}
