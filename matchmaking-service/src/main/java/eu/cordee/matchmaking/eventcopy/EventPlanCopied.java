package eu.cordee.matchmaking.eventcopy;

import java.util.UUID;

/**
 * Fired in the transaction that has copied an event's slots and tables: meetings and closures may
 * stand where these are no more.
 */
public record EventPlanCopied(UUID eventId) {}
