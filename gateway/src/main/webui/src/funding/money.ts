const digitsOf = (currency: string) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** Amounts are whole numbers of minor units; people read and write the unit itself. */
export const unitsOf = (minor: number, currency: string): number => minor / 10 ** digitsOf(currency)

export const minorOf = (units: number, currency: string): number => Math.round(units * 10 ** digitsOf(currency))

/** How many digits behind the point one may write. */
export const decimalsOf = digitsOf

export function moneyIn(locale: string, minor: number, currency: string): string {
  const units = unitsOf(minor, currency)
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: Number.isInteger(units) ? 0 : digitsOf(currency) }).format(units)
}
