package eu.cordee.event.registration;

import eu.cordee.event.event.Attendance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the events who takes part. */
@ApplicationScoped
class RegisteredAttendance implements Attendance {

  private final ParticipantRepository participants;

  RegisteredAttendance(ParticipantRepository participants) {
    this.participants = participants;
  }

  @Override
  public Map<UUID, UUID> participantIds(UUID personId, Collection<UUID> eventIds) {
    return participants
        .list("personId = ?1 and eventId in ?2 and state = REGISTERED", personId, eventIds)
        .stream()
        .collect(Collectors.toMap(Participant::eventId, Participant::id));
  }

  @Override
  public boolean awaitsAcceptance(UUID participantId) {
    return participants.findById(participantId).awaitsAcceptance();
  }

  @Override
  public Collection<UUID> eventIds(UUID personId) {
    return participants.registeredAnywhere(personId).stream().map(Participant::eventId).toList();
  }
}
