package eu.cordee.event.meetingcopy;

import eu.cordee.contracts.MeetingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.UUID;

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

  void stands(MeetingMessage.State meeting) {
    entityManager
        .createNativeQuery(
            """
            insert into meeting_copy (id, slot_id, table_id) values (?1, ?2, ?3)
            on conflict (id) do update set slot_id = excluded.slot_id, table_id = excluded.table_id
            """)
        .setParameter(1, meeting.id())
        .setParameter(2, meeting.slotId())
        .setParameter(3, meeting.tableId())
        .executeUpdate();
  }

  void forget(Collection<UUID> meetingIds) {
    entityManager
        .createNativeQuery("delete from meeting_copy where id = any (?1)")
        .setParameter(1, meetingIds.toArray(UUID[]::new))
        .executeUpdate();
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
