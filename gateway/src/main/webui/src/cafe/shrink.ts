const LONGEST = 1600
const MOST_BYTES = 880 * 1024

/** A flip chart stays readable at this size, and redrawing it leaves the place where it was taken behind. */
export async function shrunk(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  for (const quality of [0.82, 0.6, 0.4]) {
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (small && small.size <= MOST_BYTES) return small
  }
  throw new Error('The photo cannot be made small enough.')
}

/** What some phones write and most browsers cannot draw; not every system tells the type. */
export const isHeic = ({ name, type }: Pick<File, 'name' | 'type'>) => /^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name)
