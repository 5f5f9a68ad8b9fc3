package eu.cordee.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * What every message carries besides its state.
 *
 * @param messageId identity of this message (UUIDv7); a reader with an effect uses it to act once
 * @param occurredAt database time of the transaction that changed the aggregate, UTC
 * @param epoch rises when the owner's database was restored from a backup; compared before {@code
 *     version}
 * @param version of the aggregate after this change, from 1, rising within an epoch
 */
public record Header(UUID messageId, Instant occurredAt, long epoch, long version) {}
