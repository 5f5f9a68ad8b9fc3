import { Anchor, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CooperationMap } from '../api/types'
import { Panel } from '../design/Panel'
import { Loaded } from '../design/States'
import { useTitle } from '../design/useTitle'
import { localeOf } from '../i18n'
import { useCountry } from '../people/useCountry'
import { useCooperationMap, type CooperationLayer } from './allianceQueries'
import { NetworkPicture } from './NetworkPicture'
import { useSectorGroup } from '../sectorgroup/groupQueries'
import classes from './MapPage.module.css'
import { useQuestion } from './useQuestion'

const LAYERS: CooperationLayer[] = ['ALLIANCE', 'MET', 'SHARED_MEMBER']
const SHOWN = 3

function Figure({ title, value, hint }: { title: string; value: string; hint: string }) {
  return (
    <Panel component="section">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text fz={28} fw={700} className="numeric">
        {value}
      </Text>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    </Panel>
  )
}

function Figures({ map }: { map: CooperationMap }) {
  const { t, i18n } = useTranslation()
  const percent = new Intl.NumberFormat(localeOf(i18n.language), { style: 'percent', maximumFractionDigits: 0 })
  const { fragmentation, parts, crossBorderShare, crossBorderChance } = map.figures
  const brokers = map.clusters.filter(({ betweenness }) => betweenness > 0).toSorted((a, b) => b.betweenness - a.betweenness)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: brokers.length > 0 ? 4 : 3 }}>
      <Figure title={t('registry.fragmentation')} value={percent.format(fragmentation)} hint={t('registry.fragmentation-hint')} />
      <Figure title={t('registry.parts-title')} value={t('registry.parts', { count: parts.length })} hint={t('registry.parts-hint')} />
      {map.ties.length > 0 && <Figure title={t('registry.borders')} value={percent.format(crossBorderShare)} hint={t('registry.borders-hint', { chance: percent.format(crossBorderChance) })} />}
      {brokers.length > 0 && (
        <Panel component="section">
          <Title order={2} size="h4">
            {t('registry.brokers')}
          </Title>
          {brokers.slice(0, SHOWN).map(({ id, name }) => (
            <Text key={id} fw={600}>
              {name}
            </Text>
          ))}
          <Text size="sm" c="dimmed">
            {t('registry.brokers-hint')}
          </Text>
        </Panel>
      )}
    </SimpleGrid>
  )
}

function AsTable({ map }: { map: CooperationMap }) {
  const { t, i18n } = useTranslation()
  const country = useCountry()
  const number = new Intl.NumberFormat(localeOf(i18n.language), { maximumFractionDigits: 1 })
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('registry.table')}</Title>
      {/* A keyboard must be able to push it sideways. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroll} role="region" aria-label={t('registry.table')} tabIndex={0}>
        <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('registry.cluster')}</th>
            <th>{t('registry.country')}</th>
            <th>{t('registry.part')}</th>
            <th>{t('registry.partners-count')}</th>
            <th>{t('registry.between')}</th>
          </tr>
        </thead>
        <tbody>
          {map.clusters.toSorted((a, b) => a.part - b.part || b.partners - a.partners).map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/clusters/${one.id}`}>{one.name}</Link>
              </th>
              <td>{country(one.country)}</td>
              <td className="numeric">{one.part}</td>
              <td className="numeric">{one.partners}</td>
              <td className="numeric">{number.format(one.betweenness)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      </div>
    </Stack>
  )
}

/** Whose map it is, where it is not everybody's. */
function OfGroup({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data } = useSectorGroup(id)
  return (
    <Anchor component={Link} to={`/sector-groups/${id}`}>
      {t('registry.map-of', { group: data?.name ?? '…' })}
    </Anchor>
  )
}

export function MapPage() {
  const { t } = useTranslation()
  const [{ layer, group }, ask] = useQuestion(['layer', 'group'] as const)
  const chosen = LAYERS.find((one) => one === layer) ?? 'ALLIANCE'
  const map = useCooperationMap(chosen, group)
  useTitle(t('registry.map'))
  return (
    <Stack gap="lg">
      <div>
        <Title>{t('registry.map')}</Title>
        <Text c="dimmed" maw={640}>
          {t('registry.map-hint')}
        </Text>
        {group && <OfGroup id={group} />}
      </div>
      <Group gap="xs" role="group" aria-label={t('registry.layer-label')}>
        {LAYERS.map((one) => (
          <Button key={one} size="md" radius="xl" variant={one === chosen ? 'filled' : 'default'} aria-pressed={one === chosen} onClick={() => ask('layer', one)}>
            {t(`registry.layer.${one}`)}
          </Button>
        ))}
      </Group>
      <Loaded query={map}>
        {(view) => (
          <>
            <Figures map={view} />
            {view.layer === 'MET' && view.ties.length === 0 && <Text>{t('registry.nobody-met')}</Text>}
            <NetworkPicture map={view} />
            <AsTable map={view} />
          </>
        )}
      </Loaded>
    </Stack>
  )
}
