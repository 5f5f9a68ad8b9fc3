/** Three climbers on one rope, before two peaks. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M1 28 12.5 6 19 18.5 22.5 13 31 28z" fill="#63a9ba" />
      <path d="m12.5 6 3.6 7-2.3 1.8-2.2-1.8-2.1 2-.6-2z" fill="#fff" />
      <path d="M4 24.5c4.5 0 5-4.5 9.5-5.5s5 2 8.5 0 3-6 6.5-8.5" fill="none" stroke="#f5b700" strokeWidth="1.8" strokeLinecap="round" />
      <g fill="#f5b700" stroke="#0b3341">
        <circle cx="4.5" cy="24.5" r="2.8" />
        <circle cx="15" cy="18.9" r="2.8" />
        <circle cx="28" cy="10.8" r="2.8" />
      </g>
    </svg>
  )
}
