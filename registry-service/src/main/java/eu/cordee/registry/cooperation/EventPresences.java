package eu.cordee.registry.cooperation;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.cluster.Clusters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Which events the members of a cluster go to, and whom they meet there; for its managers. */
@ApplicationScoped
class EventPresences {

  private static final int MOST = 50;

  private static final String OF_CLUSTER =
      """
      with member_place as (
        select place.id, place.event_id, place.person_id
        from cluster_member m
        join person on person.organisation_id = m.organisation_id
        join event_participant place on place.person_id = person.id
        where m.cluster_id = :cluster
      ), met as (
        select place.event_id, meeting.id, meeting.ends_at, other.person_id
        from member_place place
        join agreed_meeting meeting on meeting.host_id = place.id or meeting.guest_id = place.id
        join event_participant other
          on other.id = case when meeting.host_id = place.id then meeting.guest_id else meeting.host_id end
        where not exists (select 1 from member_place own where own.id = other.id)
      )
      select here.event_id, cast(count(distinct here.person_id) as integer) as people,
        cast((select count(distinct id) from met where met.event_id = here.event_id and ends_at <= now()) as integer) as held,
        cast((select count(distinct id) from met where met.event_id = here.event_id and ends_at > now()) as integer) as coming,
        array(select distinct c.name from met
          join person on person.id = met.person_id
          join cluster_member other on other.organisation_id = person.organisation_id and other.cluster_id <> :cluster
          join cluster c on c.id = other.cluster_id
          where met.event_id = here.event_id order by c.name) as clusters
      from member_place here
      group by here.event_id
      order by max(cast(here.id as text)) desc
      """;

  private final Session session;
  private final Clusters clusters;

  EventPresences(Session session, Clusters clusters) {
    this.session = session;
    this.clusters = clusters;
  }

  /**
   * The latest events first.
   *
   * @throws ProblemException 404 when there is no such cluster, 403 when the caller manages it not
   */
  @Transactional
  List<EventPresence> of(UUID clusterId) {
    if (!clusters.mayCallerManage(clusters.there(clusterId))) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only managers of this cluster may");
    }
    return session
        .createNativeQuery(OF_CLUSTER, Object[].class)
        .setParameter("cluster", clusterId)
        .setMaxResults(MOST)
        .getResultStream()
        .map(Object[].class::cast)
        .map(
            row ->
                new EventPresence(
                    (UUID) row[0],
                    (Integer) row[1],
                    (Integer) row[2],
                    (Integer) row[3],
                    List.of((String[]) row[4])))
        .toList();
  }
}
