package eu.cordee.registry.instrument.ledger;

import java.util.UUID;

/**
 * Whose money an entry is about.
 *
 * @param cap of the organisation over all calls of the programme, in minor units
 */
public record LedgerAccount(
    UUID programmeId,
    long cap,
    UUID callId,
    UUID organisationId,
    String organisationName,
    UUID voucherId) {}
