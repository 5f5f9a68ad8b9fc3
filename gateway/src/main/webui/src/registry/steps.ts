import type { AllianceView } from '../api/types'

export type StepKind = AllianceView['steps'][number]['kind']

const standing = (alliance: AllianceView, wanted: AllianceView['parties'][number]['standing']) => alliance.parties.filter((party) => party.standing === wanted)

/** Which parties a step could be about; none where it is about another cluster or the whole. */
export function choicesOf(alliance: AllianceView, kind: StepKind): { clusterId: string; name: string }[] {
  switch (kind) {
    case 'LEAVE':
      return alliance.parties.filter(({ clusterId }) => alliance.mine.includes(clusterId))
    case 'SUSPEND':
      return standing(alliance, 'MEMBER')
    case 'RESUME':
      return standing(alliance, 'SUSPENDED')
    case 'INVITE':
    case 'DISSOLVE':
      return []
  }
}

/** What the reader may do to an alliance: nobody is put out by one of their equals. */
export function stepsOf(alliance: AllianceView, isAdmin: boolean): StepKind[] {
  if (alliance.dissolvedAt) return []
  const isParty = alliance.mine.length > 0
  const may: Record<StepKind, boolean> = {
    INVITE: isParty || isAdmin,
    LEAVE: isParty,
    SUSPEND: isAdmin && choicesOf(alliance, 'SUSPEND').length > 0,
    RESUME: isAdmin && choicesOf(alliance, 'RESUME').length > 0,
    DISSOLVE: isAdmin,
  }
  return (Object.keys(may) as StepKind[]).filter((kind) => may[kind])
}
