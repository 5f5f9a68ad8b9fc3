package eu.cordee.gateway.notice;

/**
 * How many notices wait to be read.
 *
 * @param count all of them, also on later pages
 */
public record UnreadNotices(long count) {}
