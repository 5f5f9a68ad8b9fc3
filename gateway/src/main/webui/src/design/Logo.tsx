/** Three climbers on one rope, below two peaks. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M1 27 12 8l5.4 9L20.6 12 31 27z" fill="#8dc1ce" />
      <path d="m12 8 3.4 5.7-2 2.3-2-1.5-2.6 1.2z" fill="#fff" />
      <path d="M4 24c5 0 4.5-6 9-7.2s5.5 4 9 2.2 3-5.5 7-8" fill="none" stroke="#f5b700" strokeWidth="2" strokeLinecap="round" />
      <g fill="#f5b700" stroke="#0b3341" strokeWidth="1">
        <circle cx="4.6" cy="24" r="2.7" />
        <circle cx="14.8" cy="16.8" r="2.7" />
        <circle cx="28.4" cy="11" r="2.7" />
      </g>
    </svg>
  )
}
