package eu.cordee.event.harvest;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeAccess;
import eu.cordee.event.cafe.CafeAccess.Insider;
import eu.cordee.event.cafe.CafeRepository;
import eu.cordee.event.cafe.guest.GuestRepository;
import eu.cordee.event.harvest.SendHarvest.WriteEdit;
import eu.cordee.event.harvest.SendHarvest.WriteVote;
import eu.cordee.event.harvest.SentHarvest.Reason;
import eu.cordee.event.harvest.SentHarvest.Refused;
import eu.cordee.event.harvest.SentHarvest.RefusedVote;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what devices wrote, and shows what all of them wrote together. */
@ApplicationScoped
class Harvests {

  private final CafeAccess access;
  private final CafeRepository cafes;
  private final GuestRepository guests;
  private final EditStore store;
  private final Caller caller;

  Harvests(
      CafeAccess access,
      CafeRepository cafes,
      GuestRepository guests,
      EditStore store,
      Caller caller) {
    this.access = access;
    this.cafes = cafes;
    this.guests = guests;
    this.store = store;
    this.caller = caller;
  }

  /** A café whose harvest the caller adds to. */
  record Writer(AlpCafe cafe, UUID personId, @Nullable UUID participantId, boolean organiser) {

    boolean hosts(int tableNumber) {
      return participantId != null
          && cafe.tables().stream()
              .anyMatch(t -> t.number() == tableNumber && participantId.equals(t.hostId()));
    }
  }

  /**
   * Guests of the café, also those who left early: their phone may reach us only at home.
   *
   * @throws ProblemException 403 for others inside the event
   */
  Writer writer(UUID eventId, UUID cafeId) {
    Insider insider = access.insider(eventId);
    AlpCafe cafe = cafes.ofEvent(eventId, cafeId);
    UUID participantId = insider.participant().map(me -> me.id()).orElse(null);
    boolean guest = participantId != null && guests.latest(cafeId, participantId).isPresent();
    if (!guest && !insider.organiser()) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only guests of the café may");
    }
    return new Writer(cafe, caller.personId(), participantId, insider.organiser());
  }

  @Idempotent
  SentHarvest take(UUID eventId, UUID cafeId, SendHarvest sent) {
    Writer writer = writer(eventId, cafeId);
    List<Refused> refused = new ArrayList<>();
    for (WriteEdit edit : sent.allEdits()) {
      Reason reason = take(writer, edit.by(writer.personId()));
      if (reason != null) {
        refused.add(new Refused(edit.entryId(), edit.deviceId(), edit.clock(), reason));
      }
    }
    // After the edits, so that a vote may come along with the entry it is for.
    List<RefusedVote> votes = new ArrayList<>();
    for (WriteVote vote : sent.allVotes()) {
      Reason reason = take(writer, vote);
      if (reason != null) {
        votes.add(new RefusedVote(vote.entryId(), vote.clock(), reason));
      }
    }
    return new SentHarvest(sent.allEdits().size() - refused.size(), refused, votes);
  }

  private @Nullable Reason take(Writer writer, WriteVote vote) {
    UUID cafeId = writer.cafe().id();
    UUID at = store.cafeOf(vote.entryId()).orElse(null);
    if (at == null) {
      return Reason.NO_SUCH_ENTRY;
    }
    if (!at.equals(cafeId)) {
      return Reason.ELSEWHERE;
    }
    store.vote(cafeId, vote.entryId(), writer.personId(), vote.up(), vote.clock());
    return null;
  }

  private @Nullable Reason take(Writer writer, Edit edit) {
    AlpCafe cafe = writer.cafe();
    List<EditStore.Kept> known = store.ofEntry(edit.entryId());
    if (known.stream().anyMatch(kept -> !kept.cafeId().equals(cafe.id()))) {
      return Reason.ELSEWHERE;
    }
    if (edit.tableNumber() > cafe.tables().size() || edit.round() > cafe.rounds().size()) {
      return Reason.NO_SUCH_TABLE;
    }
    List<Edit> same =
        known.stream()
            .map(EditStore.Kept::edit)
            .filter(one -> one.key().equals(edit.key()))
            .toList();
    if (!same.isEmpty()) {
      return same.getFirst().text().equals(edit.text()) ? null : Reason.DIFFERS;
    }
    if (!mayWrite(writer, known)) {
      return Reason.NOT_YOURS;
    }
    store.add(cafe.id(), edit);
    return null;
  }

  private static boolean mayWrite(Writer writer, List<EditStore.Kept> known) {
    return writer.organiser()
        || known.stream()
            .map(EditStore.Kept::edit)
            .allMatch(
                edit ->
                    edit.authorId().equals(writer.personId()) || writer.hosts(edit.tableNumber()));
  }

  @Transactional
  HarvestView read(UUID eventId, UUID cafeId) {
    access.visible(eventId, cafeId);
    UUID reader = caller.personId();
    Map<UUID, EditStore.Votes> votes = store.votes(cafeId, reader);
    return new HarvestView(
        Entry.all(store.ofCafe(cafeId)).stream()
            .filter(entry -> !entry.isGone())
            .map(e -> EntryView.of(e, votes.getOrDefault(e.id(), EditStore.Votes.NONE), reader))
            .toList());
  }
}
