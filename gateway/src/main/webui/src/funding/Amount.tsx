import { NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import { decimalsOf, minorOf, unitsOf } from './money'

interface AmountProps {
  label: string
  currency: string
  /** In minor units. */
  value: number | null
  onChange: (minor: number | null) => void
}

/** Money as people write it; what is half written stands as it was written. */
export function Amount({ label, currency, value, onChange }: AmountProps) {
  const [typed, setTyped] = useState<string | number>('')
  const read = (units: string | number) => (Number(units) > 0 ? minorOf(Number(units), currency) : null)
  return (
    <NumberInput
      label={label}
      min={0}
      maw={260}
      hideControls
      rightSectionWidth={56}
      rightSection={<Text c="dimmed">{currency}</Text>}
      decimalScale={decimalsOf(currency)}
      value={read(typed) === value ? typed : value === null ? '' : unitsOf(value, currency)}
      onChange={(units) => {
        setTyped(units)
        onChange(read(units))
      }}
    />
  )
}
