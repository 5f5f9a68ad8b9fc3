package eu.cordee.gateway.notice.choice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param kinds those that are left out stay as they are
 * @param quietHours none where left out
 * @param zone IANA zone of the clock by which the digest and the quiet hours go
 */
public record ChangeNoticeSettings(
    @NotNull @Size(max = 100) List<@NotNull @Valid KindChoice> kinds,
    @NotNull Digest digest,
    @Valid @Nullable QuietHours quietHours,
    @NotNull @Size(min = 1, max = 60) String zone) {}
