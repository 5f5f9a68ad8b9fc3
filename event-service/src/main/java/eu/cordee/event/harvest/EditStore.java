package eu.cordee.event.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Edits and votes in the database: only added to. */
@ApplicationScoped
class EditStore {

  private static final String COLUMNS =
      "entry_id, device_id, clock, cafe_id, replaces, table_number, round, kind, text, photo_id,"
          + " author_id, written_at";

  private final Session session;

  EditStore(Session session) {
    this.session = session;
  }

  /** An edit with the café it belongs to. */
  record Kept(UUID cafeId, Edit edit) {}

  /** Adds the edit unless it is there. */
  void add(UUID cafeId, Edit edit) {
    session
        .createNativeQuery(
            "insert into harvest_edit ("
                + COLUMNS
                + ") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as uuid), ?11, ?12)"
                + " on conflict (entry_id, device_id, clock) do nothing")
        .setParameter(1, edit.entryId())
        .setParameter(2, edit.key().deviceId())
        .setParameter(3, edit.key().clock())
        .setParameter(4, cafeId)
        .setParameter(
            5, edit.replaces().stream().map(EditKey::written).sorted().toArray(String[]::new))
        .setParameter(6, edit.tableNumber())
        .setParameter(7, edit.round())
        .setParameter(8, edit.kind().name())
        .setParameter(9, edit.text())
        .setParameter(10, edit.photoId() == null ? null : edit.photoId().toString())
        .setParameter(11, edit.authorId())
        .setParameter(12, edit.writtenAt())
        .executeUpdate();
  }

  /** All edits of an entry, whatever café it belongs to. */
  List<Kept> ofEntry(UUID entryId) {
    return read("where entry_id = ?1", entryId);
  }

  List<Edit> ofCafe(UUID cafeId) {
    return read("where cafe_id = ?1", cafeId).stream().map(Kept::edit).toList();
  }

  private List<Kept> read(String where, UUID id) {
    NativeQuery<Object[]> query =
        session.createNativeQuery(
            "select "
                + COLUMNS
                + " from harvest_edit "
                + where
                + " order by entry_id, clock, device_id",
            Object[].class);
    return query.setParameter(1, id).getResultStream().map(EditStore::kept).toList();
  }

  private static Kept kept(Object[] row) {
    Edit edit =
        new Edit(
            (UUID) row[0],
            new EditKey((UUID) row[1], ((Number) row[2]).longValue()),
            Arrays.stream((String[]) row[4]).map(EditKey::read).collect(Collectors.toSet()),
            ((Number) row[5]).intValue(),
            ((Number) row[6]).intValue(),
            EntryKind.valueOf((String) row[7]),
            (String) row[8],
            (UUID) row[9],
            (UUID) row[10],
            (Instant) row[11]);
    return new Kept((UUID) row[3], edit);
  }

  /** The café an entry belongs to; none where nobody has sent it yet. */
  Optional<UUID> cafeOf(UUID entryId) {
    return session
        .createNativeQuery(
            "select cafe_id from harvest_edit where entry_id = ?1 limit 1", UUID.class)
        .setParameter(1, entryId)
        .uniqueResultOptional();
  }

  /**
   * The vote with the greater clock wins, and of two with the same the one for the entry: whatever
   * the order in which two devices of one person send theirs.
   */
  void vote(UUID cafeId, UUID entryId, UUID personId, boolean up, long clock) {
    session
        .createNativeQuery(
            """
            insert into harvest_vote as mine (entry_id, person_id, cafe_id, up, clock) values (?1, ?2, ?3, ?4, ?5)
            on conflict (entry_id, person_id) do update set up = excluded.up, clock = excluded.clock
            where (mine.clock, mine.up) < (excluded.clock, excluded.up)
            """)
        .setParameter(1, entryId)
        .setParameter(2, personId)
        .setParameter(3, cafeId)
        .setParameter(4, up)
        .setParameter(5, clock)
        .executeUpdate();
  }

  /**
   * How many want an entry, and whether one person does.
   *
   * @param clock of that person's vote, or 0 where they have none
   */
  record Votes(long count, boolean mine, long clock) {
    static final Votes NONE = new Votes(0, false, 0);
  }

  Map<UUID, Votes> votes(UUID cafeId, UUID personId) {
    return session
        .createNativeQuery(
            """
            select entry_id, count(*) filter (where up), coalesce(bool_or(up) filter (where person_id = ?2), false),
              coalesce(max(clock) filter (where person_id = ?2), 0)
            from harvest_vote where cafe_id = ?1 group by entry_id
            """,
            Object[].class)
        .setParameter(1, cafeId)
        .setParameter(2, personId)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], EditStore::votes));
  }

  private static Votes votes(Object[] row) {
    return new Votes(
        ((Number) row[1]).longValue(), (Boolean) row[2], ((Number) row[3]).longValue());
  }
}
