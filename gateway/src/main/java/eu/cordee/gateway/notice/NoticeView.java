package eu.cordee.gateway.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.cordee.gateway.notice.kind.NoticeKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told. The words are the client's, in the language of whoever reads.
 *
 * @param objectId the request, meeting, session, café place or event that it is about
 * @param withName who is on the other side, as long as the reader may know
 * @param title of the session or café; what an announcement is about
 * @param text of an announcement
 * @param place table, room or venue
 * @param startedAt when it would have begun before the change
 * @param zone IANA zone of the event when this was told: its times are read by the clock of then
 * @param link path in the web client
 */
@Schema(name = "Notice")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NoticeView(
    UUID id,
    NoticeKind kind,
    Instant occurredAt,
    boolean read,
    UUID eventId,
    String eventTitle,
    String zone,
    UUID objectId,
    @Nullable String withName,
    @Nullable String title,
    @Nullable String text,
    @Nullable String place,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable Instant startedAt,
    String link) {}
