package eu.cordee.gateway.notice;

import eu.cordee.kit.http.Page;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notices that somebody has read.
 *
 * @param ids these; those of others, and unknown ones, are passed over
 * @param upTo this one and all before it, so that what comes meanwhile stays unread
 */
public record ReadNotices(
    @Size(max = Page.MAX_LIMIT) @Nullable List<@NotNull UUID> ids, @Nullable UUID upTo) {}
