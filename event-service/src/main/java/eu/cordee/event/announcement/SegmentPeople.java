package eu.cordee.event.announcement;

import eu.cordee.kit.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Who belongs to a segment, in the order in which they registered. */
@ApplicationScoped
class SegmentPeople {

  private static final String WHO =
      """
      from participant p left join known_organisation o on o.id = p.organisation_id
      where p.event_id = :event and p.state = 'REGISTERED'
        and (cast(:organisation as uuid) is null or p.organisation_id = cast(:organisation as uuid))
        and (cast(:cluster as uuid) is null or o.cluster_id = cast(:cluster as uuid))
        and (cast(:kind as text) is null or o.kind = cast(:kind as text))
        and (cast(:fewerThan as int) is null or cast(:fewerThan as int) > (
          select count(*) from meeting_copy m where m.host_id = p.id or m.guest_id = p.id))
      """;

  private static final String PAGE = "select p.id " + WHO + " and p.id > :after order by p.id";

  private static final String FREEZE =
      "insert into announcement_receiver (announcement_id, participant_id) select :announcement, p.id "
          + WHO;

  private static final String FROZEN =
      "select participant_id from announcement_receiver where announcement_id = ?1 order by participant_id";

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Session session;

  SegmentPeople(Session session) {
    this.session = session;
  }

  long count(UUID eventId, Segment segment) {
    NativeQuery<Long> query =
        Scalars.of(session, "select count(*) as people " + WHO, "people", Long.class);
    choose(query, eventId, segment);
    return query.getSingleResult();
  }

  List<UUID> page(UUID eventId, Segment segment, @Nullable UUID after, int rows) {
    NativeQuery<UUID> query = Scalars.of(session, PAGE, "id", UUID.class);
    choose(query, eventId, segment);
    return query
        .setParameter("after", after == null ? BEFORE_ALL : after)
        .setMaxResults(rows)
        .getResultList();
  }

  /** Whoever belongs to it at this moment is whom the announcement is for, for good. */
  List<UUID> freeze(Announcement announcement) {
    MutationQuery insert = session.createNativeMutationQuery(FREEZE);
    choose(insert, announcement.eventId(), announcement.segment());
    insert.setParameter("announcement", announcement.id()).executeUpdate();
    return frozen(announcement.id());
  }

  List<UUID> frozen(UUID announcementId) {
    return Scalars.of(session, FROZEN, "participant_id", UUID.class)
        .setParameter(1, announcementId)
        .getResultList();
  }

  private static void choose(CommonQueryContract query, UUID eventId, Segment segment) {
    query.setParameter("event", eventId);
    query.setParameter("organisation", segment.organisationId(), UUID.class);
    query.setParameter("cluster", segment.clusterId(), UUID.class);
    Segment.OrganisationKind kind = segment.organisationKind();
    query.setParameter("kind", kind == null ? null : kind.name(), String.class);
    query.setParameter("fewerThan", segment.fewerMeetingsThan(), Integer.class);
  }
}
