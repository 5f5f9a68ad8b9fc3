package eu.cordee.matchmaking.profile;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.eventcopy.SlotCopy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Profiles. */
@ApplicationScoped
public class Profiles implements PanacheRepositoryBase<Profile, UUID> {

  private final EventCopies events;
  private final Availability availability;

  Profiles(EventCopies events, Availability availability) {
    this.events = events;
    this.availability = availability;
  }

  /** Whether others may book a free slot with this participant without asking. */
  public boolean allowsInstantBooking(UUID participantId) {
    return findByIdOptional(participantId).filter(Profile::allowsInstantBooking).isPresent();
  }

  void write(UUID eventId, UUID participantId, @Nullable String ifMatch, WriteProfile text) {
    Profile profile = findById(participantId);
    ETags.require(ifMatch, profile == null ? 0 : profile.version() + 1);
    requireSlots(eventId, text.unavailableSlotIds());
    put(profile == null ? new Profile(eventId, participantId) : profile, text);
    availability.replace(participantId, text.unavailableSlotIds());
  }

  void put(Profile profile, WriteProfile text) {
    profile.describe(text);
    persist(profile);
  }

  private void requireSlots(UUID eventId, List<UUID> slotIds) {
    if (slotIds.isEmpty()) {
      return;
    }
    Set<UUID> known = events.slots(eventId).stream().map(SlotCopy::id).collect(Collectors.toSet());
    if (!known.containsAll(slotIds)) {
      throw ProblemException.badField("unavailableSlotIds", "names no slot of this event");
    }
  }
}
