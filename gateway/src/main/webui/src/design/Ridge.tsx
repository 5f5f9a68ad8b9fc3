import classes from './Ridge.module.css'

/** The ridge behind every band; decoration only. */
export function Ridge() {
  return (
    <svg className={classes.ridge} viewBox="0 0 1200 160" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path className={classes.far} d="M0 120 90 74l60 30 110-70 80 52 70-36 120 66 100-84 90 62 110-72 90 58 120-60 100 52 60-26v134H0z" />
      <path className={classes.near} d="M0 150 120 108l90 26 130-50 110 48 140-34 120 40 150-64 130 54 110-30 100 36v26H0z" />
    </svg>
  )
}
