package eu.cordee.matchmaking.profile;

import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.imports.BadLines;
import eu.cordee.kit.imports.ImportOutcome;
import eu.cordee.matchmaking.eventcopy.CopyLock;
import eu.cordee.matchmaking.participantcopy.CopyPatience;
import eu.cordee.matchmaking.profile.ImportProfiles.Row;
import eu.cordee.matchmaking.profile.ProfileResource.ImportedProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads profiles: every bad line is reported, and then nothing is loaded. */
@ApplicationScoped
class ProfileImport {

  private final Profiles profiles;
  private final Availability availability;
  private final CopyPatience copies;
  private final Validator validator;
  private final CopyLock lock;

  ProfileImport(
      Profiles profiles,
      Availability availability,
      CopyPatience copies,
      Validator validator,
      CopyLock lock) {
    this.lock = lock;
    this.profiles = profiles;
    this.availability = availability;
    this.copies = copies;
    this.validator = validator;
  }

  /** Before the transaction: what the rows name may still be on its way. */
  void awaitCopies(UUID eventId, List<Row> rows) {
    copies.await(eventId, ids(rows), slotIds(rows));
  }

  @Idempotent
  ProfileResource.ImportedProfiles load(UUID eventId, List<Row> rows) {
    lock.oneImportAtATime(eventId);
    badLines(eventId, rows).refuseIfAny();
    return new ProfileResource.ImportedProfiles(rows.size(), write(eventId, rows));
  }

  private List<ImportedProfile> write(UUID eventId, List<Row> rows) {
    List<UUID> ids = rows.stream().map(row -> UUID.fromString(row.participantId())).toList();
    Map<UUID, Profile> existing = new HashMap<>();
    profiles.list("id in ?1", ids).forEach(profile -> existing.put(profile.id(), profile));
    Map<UUID, Set<UUID>> marked = availability.unavailable(ids);
    List<ImportedProfile> answers = new ArrayList<>();
    Map<UUID, WriteProfile> written = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      UUID id = ids.get(i);
      WriteProfile text = rows.get(i).text();
      boolean saysWhen = rows.get(i).unavailableSlotIds() != null;
      ImportOutcome outcome =
          outcome(existing.get(id), text, saysWhen ? marked.getOrDefault(id, Set.of()) : null);
      answers.add(new ImportedProfile(id, outcome));
      if (outcome != ImportOutcome.UNCHANGED) {
        profiles.put(existing.getOrDefault(id, new Profile(eventId, id)), text);
        if (saysWhen) {
          written.put(id, text);
        }
      }
    }
    mark(written);
    return answers;
  }

  /**
   * What the row is to what is there.
   *
   * @param marked null where the row does not say when its participant is away
   */
  private static ImportOutcome outcome(
      @Nullable Profile profile, WriteProfile text, @Nullable Set<UUID> marked) {
    return profile == null
        ? ImportOutcome.CREATED
        : ImportOutcome.ofChange(
            !profile.saysTheSameAs(text)
                || (marked != null && !marked.equals(Set.copyOf(text.unavailableSlotIds()))));
  }

  private void mark(Map<UUID, WriteProfile> written) {
    List<UUID> participants = new ArrayList<>();
    List<UUID> slots = new ArrayList<>();
    written.forEach(
        (id, text) -> {
          text.unavailableSlotIds().forEach(slot -> participants.add(id));
          slots.addAll(text.unavailableSlotIds());
        });
    availability.replaceAll(List.copyOf(written.keySet()), participants, slots);
  }

  private BadLines badLines(UUID eventId, List<Row> rows) {
    CopyPatience.Known known = copies.look(eventId, ids(rows));
    Set<UUID> seen = new HashSet<>();
    BadLines bad = new BadLines();
    for (int i = 0; i < rows.size(); i++) {
      String reason = reason(rows.get(i), known, seen);
      if (reason != null) {
        bad.add(i, reason);
      }
    }
    return bad;
  }

  private @Nullable String reason(Row row, CopyPatience.Known known, Set<UUID> seen) {
    UUID id = CopyPatience.idOrNull(row.participantId());
    if (id == null || !known.participantIds().contains(id)) {
      return "participantId is no participant of this event";
    }
    if (!seen.add(id)) {
      return "participantId is used by an earlier line";
    }
    if (!known.slotIds().containsAll(row.text().unavailableSlotIds())) {
      return "unavailableSlotIds names no slot of this event";
    }
    return validator.validate(row.text()).stream()
        .map(ProfileImport::sentence)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private static String sentence(ConstraintViolation<WriteProfile> violation) {
    return violation.getPropertyPath() + " " + violation.getMessage();
  }

  private static List<UUID> slotIds(List<Row> rows) {
    return rows.stream().flatMap(row -> row.text().unavailableSlotIds().stream()).toList();
  }

  private static List<UUID> ids(List<Row> rows) {
    return rows.stream()
        .map(row -> CopyPatience.idOrNull(row.participantId()))
        .filter(java.util.Objects::nonNull)
        .toList();
  }
}
