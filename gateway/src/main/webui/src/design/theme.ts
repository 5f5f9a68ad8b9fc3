import { createTheme, type MantineColorsTuple } from '@mantine/core'

const glacier: MantineColorsTuple = ['#eff7f9', '#dcecf0', '#b7d8e0', '#8dc1ce', '#63a9ba', '#3f90a4', '#22768b', '#185f72', '#124a5a', '#0b3341']
const pine: MantineColorsTuple = ['#eef6f1', '#d9ebe0', '#b3d6c1', '#88be9e', '#5fa57d', '#3d8b61', '#26734b', '#1b5c3b', '#14472e', '#0c3120']
/** The yellow of Alpine signposts: tables and what comes next. */
const sign: MantineColorsTuple = ['#fff9e6', '#fff0bf', '#ffe38a', '#ffd655', '#fcc92b', '#f5b700', '#b98400', '#7d5800', '#5e4200', '#402d00']
const rock: MantineColorsTuple = ['#f6f8f8', '#edf1f1', '#e0e6e7', '#ced7d9', '#b0bdc0', '#84949a', '#55656b', '#405056', '#2a373c', '#19242a']
const night: MantineColorsTuple = ['#e6ecee', '#cbd5d9', '#a9b7bd', '#82939b', '#4a5c64', '#34464e', '#23333a', '#18262c', '#111c21', '#0b1418']
/** Mantine's red, the last shade darker: as text it stays readable on its own tint, where the pointer rests. */
const red: MantineColorsTuple = ['#fff5f5', '#ffe3e3', '#ffc9c9', '#ffa8a8', '#ff8787', '#ff6b6b', '#fa5252', '#f03e3e', '#e03131', '#a51f1f']

const text = "'Figtree Variable', 'Figtree Stand-in', system-ui, sans-serif"

export const theme = createTheme({
  colors: { glacier, pine, sign, red, gray: rock, dark: night },
  primaryColor: 'glacier',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  black: '#19242a',
  fontFamily: text,
  headings: {
    fontFamily: "'Bricolage Grotesque Variable', 'Bricolage Stand-in', system-ui, sans-serif",
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.9rem', lineHeight: '1.15' }, h2: { fontSize: '1.35rem', lineHeight: '1.25' }, h3: { fontSize: '1.1rem' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 600 } },
    Button: { defaultProps: { fw: 600 } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.5 } } },
  },
})
