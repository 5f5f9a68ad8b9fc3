package eu.cordee.matchmaking.participantcopy;

import java.util.UUID;

/** Fired in the transaction that learns that somebody gave their place at an event back. */
public record ParticipantLeft(UUID eventId, UUID participantId) {}
