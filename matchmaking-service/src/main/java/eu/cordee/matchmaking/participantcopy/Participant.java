package eu.cordee.matchmaking.participantcopy;

import java.util.UUID;

/** A person who takes part in an event. */
public record Participant(UUID id, UUID personId) {}
