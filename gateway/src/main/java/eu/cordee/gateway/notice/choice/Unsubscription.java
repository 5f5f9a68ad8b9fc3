package eu.cordee.gateway.notice.choice;

import eu.cordee.gateway.notice.kind.NoticeKind;
import java.util.List;

/**
 * What one mail told of, and what of it can be switched off.
 *
 * @param kinds that no longer come by mail once they are ended
 */
public record Unsubscription(List<NoticeKind> kinds) {}
