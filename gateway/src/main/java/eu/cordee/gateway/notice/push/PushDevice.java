package eu.cordee.gateway.notice.push;

import java.time.Instant;
import java.util.UUID;

/**
 * A device of one's own to which notices are pushed.
 *
 * @param endpoint its address at a push service, as its browser gave it
 * @param since when it was switched on
 */
public record PushDevice(UUID id, String endpoint, Instant since) {}
