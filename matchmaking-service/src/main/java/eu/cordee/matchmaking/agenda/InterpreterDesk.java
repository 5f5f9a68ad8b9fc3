package eu.cordee.matchmaking.agenda;

import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds who interprets between two people, and occupies them like anybody who meets. */
@ApplicationScoped
public class InterpreterDesk {

  private static final int TRIES = 8;

  /** Tells who was found, and whether nobody else was faster. */
  private static final String TAKE =
      """
      with spot as (
        select i.participant_id, p.person_id
        from interpreter i
        join participant_copy p on p.id = i.participant_id and p.active
        join participant_copy h on h.event_id = i.event_id and h.person_id = ? and h.active
        join participant_copy g on g.event_id = i.event_id and g.person_id = ? and g.active
        join profile hf on hf.id = h.id
        join profile gf on gf.id = g.id
        where i.event_id = ? and i.languages && hf.languages and i.languages && gf.languages
          and not exists (select 1 from unavailable_slot u join slot_copy s on s.id = u.slot_id
            where u.participant_id = i.participant_id and tstzrange(s.starts_at, s.ends_at) && tstzrange(?, ?))
          and not exists (select 1 from occupancy o where o.time_of = p.time_of and o.during && tstzrange(?, ?))
        order by i.participant_id is distinct from ?, uuid_hash_extended(i.participant_id, ?)
        limit 1
      ), taken as (
        insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
        select ?, 'INTERPRETER', person_id, tstzrange(?, ?), 'MEETING', ? from spot
        on conflict do nothing
        returning resource_id
      )
      select participant_id, exists (select 1 from taken) as taken from spot
      """;

  private static final String IN_NEED =
      """
      select w.meeting_id
      from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as w (meeting_id, host_person, guest_person)
      join participant_copy h on h.event_id = ? and h.person_id = w.host_person and h.active
      join participant_copy g on g.event_id = h.event_id and g.person_id = w.guest_person and g.active
      join profile hf on hf.id = h.id
      join profile gf on gf.id = g.id
      where share_no_language(hf.languages, gf.languages)
      """;

  private final Sql sql;

  InterpreterDesk(Sql sql) {
    this.sql = sql;
  }

  private record Found(UUID participantId, boolean taken) {
    static Found of(Row row) throws SQLException {
      return new Found(row.id("participant_id"), row.flag("taken"));
    }
  }

  /** Occupies an interpreter for a meeting whose people are occupied, if one is free. */
  @Transactional(TxType.MANDATORY)
  public Optional<UUID> take(Encounter encounter) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Found> found = tryOne(encounter, tries);
      if (found.isEmpty() || found.get().taken) {
        return found.map(Found::participantId);
      }
    }
    return Optional.empty();
  }

  /** Those of many meetings at one event whose people share no language, if anybody interprets. */
  Set<UUID> inNeed(UUID eventId, Collection<Encounter> encounters) {
    if (sql.first("select 1 from interpreter where event_id = ? limit 1", row -> true, eventId)
        .isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        sql.list(
            IN_NEED,
            row -> row.id("meeting_id"),
            encounters.stream().map(Encounter::meetingId).toList(),
            encounters.stream().map(Encounter::hostPerson).toList(),
            encounters.stream().map(Encounter::guestPerson).toList(),
            eventId));
  }

  private Optional<Found> tryOne(Encounter wanted, int tries) {
    return sql.first(
        TAKE,
        Found::of,
        wanted.hostPerson(),
        wanted.guestPerson(),
        wanted.eventId(),
        wanted.from(),
        wanted.to(),
        wanted.from(),
        wanted.to(),
        wanted.interpreter(),
        wanted.meetingId().getLeastSignificantBits() + tries,
        wanted.eventId(),
        wanted.from(),
        wanted.to(),
        wanted.meetingId());
  }
}
