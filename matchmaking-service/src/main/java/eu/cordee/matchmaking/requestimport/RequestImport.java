package eu.cordee.matchmaking.requestimport;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.imports.ImportOutcome;
import eu.cordee.matchmaking.eventcopy.CopyLock;
import eu.cordee.matchmaking.meetingrequest.RequestFacts;
import eu.cordee.matchmaking.meetingrequest.RequestProblem;
import eu.cordee.matchmaking.participantcopy.CopyPatience;
import eu.cordee.matchmaking.profile.Availability;
import eu.cordee.matchmaking.requestimport.ImportRequests.Row;
import eu.cordee.matchmaking.requestimport.ImportRequests.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Loads requests that were agreed elsewhere; they wait for a timetable. */
@ApplicationScoped
class RequestImport {

  private final RequestRows stored;
  private final CopyPatience copies;
  private final Availability availability;
  private final RequestFacts facts;
  private final CopyLock lock;

  RequestImport(
      RequestRows stored,
      CopyPatience copies,
      Availability availability,
      RequestFacts facts,
      CopyLock lock) {
    this.lock = lock;
    this.stored = stored;
    this.facts = facts;
    this.copies = copies;
    this.availability = availability;
  }

  /**
   * What is to be done for a row.
   *
   * @param id of the request, found or new
   * @param after ids of the requests that must come before it
   */
  record Work(Row row, UUID id, Set<UUID> after, ImportOutcome outcome) {}

  /** Before the transaction: what the rows name may still be on its way. */
  void awaitCopies(UUID eventId, ImportRequests wanted) {
    copies.await(eventId, participantIds(wanted), slotIds(wanted));
  }

  @Idempotent
  ImportedRequests load(UUID eventId, ImportRequests wanted) {
    // Who leaves meanwhile leaves before or after all of it: then their requests go with them.
    lock.share(eventId);
    lock.oneImportAtATime(eventId);
    PresentRequests present = stored.present(eventId);
    CopyPatience.Known known = copies.look(eventId, participantIds(wanted));
    List<Line> bad = RequestImportRules.badLines(wanted, known, present);
    if (!bad.isEmpty()) {
      throw ProblemException.badLines(bad);
    }
    List<Work> works = works(wanted.requests(), present);
    try {
      stored.insert(eventId, among(works, ImportOutcome.CREATED));
    } catch (ConstraintViolationException asked) {
      throw new ProblemException(
          RequestProblem.ALREADY_REQUESTED, "Somebody asked while this was loaded: load it again");
    }
    stored.change(among(works, ImportOutcome.CHANGED));
    facts.written(
        works.stream()
            .filter(work -> work.outcome() != ImportOutcome.UNCHANGED)
            .map(Work::id)
            .toList());
    return new ImportedRequests(
        works.stream().map(RequestImport::answer).toList(), marked(wanted.unavailable()));
  }

  private static List<Work> works(List<Row> rows, PresentRequests present) {
    List<@Nullable PresentRequest> found = new ArrayList<>();
    rows.forEach(row -> found.add(present.find(row)));
    Iterator<UUID> fresh = rows.stream().map(row -> Ids.next()).sorted().iterator();
    List<UUID> ids = new ArrayList<>();
    found.forEach(one -> ids.add(one == null ? fresh.next() : one.id()));
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Set<UUID> after = row.predecessors().stream().map(ids::get).collect(Collectors.toSet());
      works.add(new Work(row, ids.get(i), after, outcome(row, found.get(i), after)));
    }
    return works;
  }

  private static ImportOutcome outcome(Row row, @Nullable PresentRequest found, Set<UUID> after) {
    return found == null
        ? ImportOutcome.CREATED
        : ImportOutcome.ofChange(found.isOpen() && found.differsFrom(row, after));
  }

  private static List<Work> among(List<Work> works, ImportOutcome outcome) {
    return works.stream().filter(work -> work.outcome() == outcome).toList();
  }

  private static ImportedRequests.Imported answer(Work work) {
    return new ImportedRequests.Imported(work.row().reference(), work.id(), work.outcome());
  }

  private List<ImportedRequests.Marked> marked(List<Unavailable> rows) {
    List<UUID> participants = new ArrayList<>();
    List<UUID> slots = new ArrayList<>();
    for (Unavailable row : rows) {
      for (String slot : row.slots()) {
        participants.add(UUID.fromString(row.participantId()));
        slots.add(UUID.fromString(slot));
      }
    }
    List<UUID> all = rows.stream().map(row -> UUID.fromString(row.participantId())).toList();
    Set<UUID> changed = availability.replaceImported(all, participants, slots);
    return all.stream()
        .map(one -> new ImportedRequests.Marked(one, ImportOutcome.ofChange(changed.contains(one))))
        .toList();
  }

  private static List<UUID> participantIds(ImportRequests wanted) {
    return ids(
        Stream.concat(
            wanted.requests().stream()
                .flatMap(row -> Stream.of(text(row.hostId()), text(row.guestId()))),
            wanted.unavailable().stream().map(row -> text(row.participantId()))));
  }

  private static List<UUID> slotIds(ImportRequests wanted) {
    return ids(
        Stream.concat(
            wanted.requests().stream().map(row -> text(row.fixedSlotId())),
            wanted.unavailable().stream().flatMap(row -> row.slots().stream())));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<UUID> ids(Stream<String> texts) {
    return texts.distinct().map(CopyPatience::idOrNull).filter(Objects::nonNull).toList();
  }
}
