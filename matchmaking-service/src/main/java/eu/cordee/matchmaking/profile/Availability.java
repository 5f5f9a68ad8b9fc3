package eu.cordee.matchmaking.profile;

import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Slots in which participants do not want to be booked. */
@ApplicationScoped
public class Availability {

  private final Sql sql;

  Availability(Sql sql) {
    this.sql = sql;
  }

  /** The slots that a participant has marked, in time order. */
  public List<UUID> unavailable(UUID participantId) {
    return sql.list(
        """
        select u.slot_id from unavailable_slot u join slot_copy s on s.id = u.slot_id
        where u.participant_id = ? order by s.starts_at, s.id
        """,
        row -> row.id("slot_id"),
        participantId);
  }

  /** The slots that each of these participants has marked; who marked none is missing. */
  Map<UUID, Set<UUID>> unavailable(List<UUID> participantIds) {
    return marked(
        "select participant_id, slot_id from unavailable_slot where participant_id = any (?::uuid[])",
        participantIds);
  }

  private Map<UUID, Set<UUID>> marked(String query, List<UUID> participantIds) {
    Map<UUID, Set<UUID>> slots = new HashMap<>();
    sql.list(
        query,
        row ->
            slots
                .computeIfAbsent(row.id("participant_id"), participant -> new HashSet<>())
                .add(row.id("slot_id")),
        participantIds);
    return slots;
  }

  /** Replaces what a participant has marked. */
  public void replace(UUID participantId, List<UUID> slotIds) {
    replaceAll(List.of(participantId), Collections.nCopies(slotIds.size(), participantId), slotIds);
  }

  /**
   * Replaces what these participants have marked by pairs of participant and slot, given as two
   * lists of one length. What an import has marked and is marked still remains the import's.
   */
  void replaceAll(List<UUID> all, List<UUID> participantIds, List<UUID> slotIds) {
    sql.update(
        """
        delete from unavailable_slot u where participant_id = any (?::uuid[])
          and not exists (select from unnest(?::uuid[], ?::uuid[]) as m (p, s) where m.p = u.participant_id and m.s = u.slot_id)
        """,
        all,
        participantIds,
        slotIds);
    add(participantIds, slotIds);
  }

  /** Adds pairs of participant and slot, given as two lists of one length. */
  public void add(List<UUID> participantIds, List<UUID> slotIds) {
    mark(participantIds, slotIds, false);
  }

  /**
   * Marks what others say of these participants, in place of what others said before and beside
   * what they have marked themselves.
   *
   * @return those of whom something else is said now
   */
  public Set<UUID> replaceImported(List<UUID> all, List<UUID> participantIds, List<UUID> slotIds) {
    Map<UUID, Set<UUID>> before = imported(all);
    sql.update(
        "delete from unavailable_slot where imported and participant_id = any (?::uuid[])", all);
    mark(participantIds, slotIds, true);
    Map<UUID, Set<UUID>> after = imported(all);
    return all.stream()
        .filter(one -> !Objects.equals(before.get(one), after.get(one)))
        .collect(Collectors.toSet());
  }

  private Map<UUID, Set<UUID>> imported(List<UUID> participantIds) {
    return marked(
        "select participant_id, slot_id from unavailable_slot where imported and participant_id = any (?::uuid[])",
        participantIds);
  }

  private void mark(List<UUID> participantIds, List<UUID> slotIds, boolean imported) {
    sql.update(
        """
        insert into unavailable_slot (participant_id, slot_id, imported)
        select distinct p, s, ? from unnest(?::uuid[], ?::uuid[]) as u (p, s) on conflict do nothing
        """,
        imported,
        participantIds,
        slotIds);
  }
}
