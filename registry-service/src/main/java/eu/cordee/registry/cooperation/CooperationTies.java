package eu.cordee.registry.cooperation;

import eu.cordee.cooperation.suggestion.PossiblePartner;
import eu.cordee.registry.cooperation.CooperationMapView.CooperationTie;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the database says of clusters and their ties. */
@ApplicationScoped
class CooperationTies {

  private static final String CLUSTERS =
      """
      select id, name, country, nuts from cluster
      where cast(:group as uuid) is null
        or id in (select cluster_id from followed_cluster where sector_group_id = :group)
      order by name_key, id
      """;

  private static final String ALLIANCES =
      """
      select one.cluster_id, other.cluster_id as other_id, cast(count(*) as integer) as number
      from alliance
      join alliance_party one on one.alliance_id = alliance.id and one.standing = 'MEMBER'
      join alliance_party other on other.alliance_id = alliance.id and other.standing = 'MEMBER'
        and one.cluster_id < other.cluster_id
      where alliance.stage <> 'CONTACT' and alliance.dissolved_at is null
      group by one.cluster_id, other.cluster_id order by 1, 2
      """;

  private static final String SHARED_MEMBERS =
      """
      select one.cluster_id, other.cluster_id as other_id, cast(count(*) as integer) as number
      from cluster_member one
      join cluster_member other on other.organisation_id = one.organisation_id and one.cluster_id < other.cluster_id
      group by one.cluster_id, other.cluster_id order by 1, 2
      """;

  /** Whoever belongs to the same cluster brings no two clusters together. */
  private static final String MET =
      """
      select least(one.cluster_id, other.cluster_id) as one_id, greatest(one.cluster_id, other.cluster_id) as other_id,
        cast(count(distinct meeting.id) as integer) as number
      from agreed_meeting meeting
      join event_participant host_place on host_place.id = meeting.host_id
      join person host on host.id = host_place.person_id
      join cluster_member one on one.organisation_id = host.organisation_id
      join event_participant guest_place on guest_place.id = meeting.guest_id
      join person guest on guest.id = guest_place.person_id
      join cluster_member other on other.organisation_id = guest.organisation_id
      where meeting.ends_at <= now() and not exists (
        select 1 from cluster_member of_host
        join cluster_member of_guest on of_guest.cluster_id = of_host.cluster_id
        where of_host.organisation_id = host.organisation_id and of_guest.organisation_id = guest.organisation_id)
      group by 1, 2 order by 1, 2
      """;

  private static final String CANDIDATES =
      """
      select cluster.id, cluster.keywords as technologies, coalesce(members.offers, '{}') as offers,
        coalesce(members.seeks, '{}') as seeks, coalesce(region.sectors, '{}') as sectors
      from cluster
      left join lateral (
        select array_agg(distinct word) filter (where not sought) as offers,
          array_agg(distinct word) filter (where sought) as seeks
        from cluster_member m join organisation o on o.id = m.organisation_id
        cross join lateral (
          select word, false from unnest(o.keywords) as word
          union all select word, true from unnest(o.seeks) as word) as said(word, sought)
        where m.cluster_id = cluster.id) members on true
      left join (
        select o.nuts, array_agg(distinct code) as sectors
        from organisation o cross join lateral unnest(o.nace_path) as code
        where length(code) = 2 and o.nuts <> '' group by o.nuts) region on region.nuts = cluster.nuts
      """;

  private static final PossiblePartner NOTHING =
      new PossiblePartner(Set.of(), Set.of(), Set.of(), Set.of());

  private final Session session;

  CooperationTies(Session session) {
    this.session = session;
  }

  /** A cluster as the map needs it. */
  record Mapped(UUID id, String name, String country, String nuts) {}

  /**
   * By name.
   *
   * @param groupId only those that this sector group follows, or null for all
   */
  List<Mapped> clusters(@Nullable UUID groupId) {
    return session
        .createNativeQuery(CLUSTERS, Object[].class)
        .setParameter("group", groupId, UUID.class)
        .getResultStream()
        .map(Object[].class::cast)
        .map(row -> new Mapped((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
        .toList();
  }

  List<CooperationTie> ties(CooperationLayer layer) {
    String question =
        switch (layer) {
          case ALLIANCE -> ALLIANCES;
          case MET -> MET;
          case SHARED_MEMBER -> SHARED_MEMBERS;
        };
    return session
        .createNativeQuery(question, Object[].class)
        .getResultStream()
        .map(Object[].class::cast)
        .map(row -> new CooperationTie((UUID) row[0], (UUID) row[1], (Integer) row[2]))
        .toList();
  }

  /** What each of the clusters is, to find partners for it; in the same order. */
  List<PossiblePartner> candidates(List<Mapped> clusters) {
    Map<UUID, PossiblePartner> found =
        session
            .createNativeQuery(CANDIDATES, Object[].class)
            .getResultStream()
            .map(Object[].class::cast)
            .collect(Collectors.toMap(row -> (UUID) row[0], CooperationTies::candidate));
    return clusters.stream().map(Mapped::id).map(id -> found.getOrDefault(id, NOTHING)).toList();
  }

  private static PossiblePartner candidate(Object[] row) {
    Function<Object, Set<String>> words = array -> Set.copyOf(Arrays.asList((String[]) array));
    return new PossiblePartner(
        words.apply(row[2]), words.apply(row[3]), words.apply(row[1]), words.apply(row[4]));
  }
}
