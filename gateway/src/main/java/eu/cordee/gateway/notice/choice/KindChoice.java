package eu.cordee.gateway.notice.choice;

import eu.cordee.gateway.notice.kind.NoticeKind;
import jakarta.validation.constraints.NotNull;

/**
 * Whether somebody wants one kind of notice by mail; the inbox has all.
 *
 * @param mail whether it comes by mail
 */
public record KindChoice(@NotNull NoticeKind kind, @NotNull Boolean mail) {}
