package eu.cordee.event.meetingcopy;

import eu.cordee.contracts.MeetingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Meetings that are to take place, as far as this service has heard. A meeting of this very moment
 * may be missing: whoever is asked before a change is asked politely, and matchmaking-service
 * carries along whatever stands there.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class StandingMeetings {

  private final EntityManager entityManager;

  StandingMeetings(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** How many meetings are in these slots. */
  public long inSlots(Collection<UUID> slotIds) {
    return count("slot_id", slotIds);
  }

  /** How many meetings are at these tables. */
  public long atTables(Collection<UUID> tableIds) {
    return count("table_id", tableIds);
  }

  void stand(List<MeetingMessage.State> all) {
    if (all.isEmpty()) {
      return;
    }
    entityManager
        .createNativeQuery(
            """
            insert into meeting_copy (id, slot_id, table_id, host_id, guest_id)
            select * from unnest(cast(?1 as uuid[]), cast(?2 as uuid[]), cast(?3 as uuid[]), cast(?4 as uuid[]),
              cast(?5 as uuid[]))
            on conflict (id) do update set slot_id = excluded.slot_id, table_id = excluded.table_id,
              host_id = excluded.host_id, guest_id = excluded.guest_id
            """)
        .setParameter(1, ids(all, MeetingMessage.State::id))
        .setParameter(2, ids(all, MeetingMessage.State::slotId))
        .setParameter(3, ids(all, MeetingMessage.State::tableId))
        .setParameter(4, ids(all, MeetingMessage.State::hostId))
        .setParameter(5, ids(all, MeetingMessage.State::guestId))
        .executeUpdate();
  }

  void forget(Collection<UUID> meetingIds) {
    if (meetingIds.isEmpty()) {
      return;
    }
    entityManager
        .createNativeQuery("delete from meeting_copy where id = any (?1)")
        .setParameter(1, meetingIds.toArray(UUID[]::new))
        .executeUpdate();
  }

  private static UUID[] ids(
      List<MeetingMessage.State> meetings, Function<MeetingMessage.State, UUID> which) {
    return meetings.stream().map(which).toArray(UUID[]::new);
  }

  private long count(String column, Collection<UUID> ids) {
    return ((Number)
            entityManager
                .createNativeQuery(
                    "select count(*) from meeting_copy where " + column + " = any (?1)")
                .setParameter(1, ids.toArray(UUID[]::new))
                .getSingleResult())
        .longValue();
  }
}
