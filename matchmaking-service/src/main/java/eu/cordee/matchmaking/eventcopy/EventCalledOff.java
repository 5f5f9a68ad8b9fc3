package eu.cordee.matchmaking.eventcopy;

import java.util.UUID;

/** Fired in the transaction that learns that an event will not take place. */
public record EventCalledOff(UUID eventId) {}
