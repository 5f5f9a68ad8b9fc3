package eu.cordee.gateway.notice.choice;

import eu.cordee.gateway.notice.kind.NoticeKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is told.
 *
 * @param kinds every kind there is
 * @param always kinds that come by mail whatever is chosen
 * @param stoppedAt since when nothing goes to their address, because nobody is there; null where
 *     mail is sent
 * @param zone IANA zone of the clock by which the digest and the quiet hours go
 */
public record NoticeSettings(
    List<KindChoice> kinds,
    List<NoticeKind> always,
    Digest digest,
    @Nullable QuietHours quietHours,
    String zone,
    @Nullable Instant stoppedAt) {}
