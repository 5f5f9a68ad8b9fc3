package eu.cordee.gateway.notice.push;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own devices to which notices are pushed.
 *
 * @param key with it browsers subscribe: this house's public key (RFC 8292), in Base64 for
 *     addresses; null where nothing is pushed
 * @param devices the latest first
 */
public record PushDevices(@Nullable String key, List<PushDevice> devices) {}
