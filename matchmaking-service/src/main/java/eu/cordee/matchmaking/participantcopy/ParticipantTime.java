package eu.cordee.matchmaking.participantcopy;

import java.util.UUID;

/**
 * Fired in the transaction that learns of somebody who takes part: what is planned for them may be
 * kept for another time than theirs, since messages come in no order, or since they have accepted.
 */
public record ParticipantTime(UUID eventId, UUID participantId, UUID personId) {}
