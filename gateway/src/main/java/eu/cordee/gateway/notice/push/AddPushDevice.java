package eu.cordee.gateway.notice.push;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A device, as its browser's subscription describes it.
 *
 * @param endpoint its address at a push service
 * @param p256dh its public key, in Base64 for addresses (RFC 8291)
 * @param auth its secret, in Base64 for addresses (RFC 8291)
 * @param language in which it shows notices
 */
public record AddPushDevice(
    @NotNull @Size(min = 1, max = 2_000) String endpoint,
    @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{87}") String p256dh,
    @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22}") String auth,
    @NotNull @Pattern(regexp = "[a-z]{2}") String language) {}
