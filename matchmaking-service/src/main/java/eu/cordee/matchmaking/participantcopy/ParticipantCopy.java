package eu.cordee.matchmaking.participantcopy;

import java.util.UUID;

/** A person who takes part in an event. */
public record ParticipantCopy(UUID id, UUID personId) {}
