package eu.cordee.matchmaking.event;

import java.util.UUID;

/** Fired in the transaction that learns that somebody gave their place at an event back. */
public record ParticipantLeft(UUID eventId, UUID participantId) {}
