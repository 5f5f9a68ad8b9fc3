package eu.cordee.event.commitment;

import java.util.UUID;

/** A commitment has its answer, once the current transaction has committed. */
public record AgendaAnswered(UUID commitmentId) {}
