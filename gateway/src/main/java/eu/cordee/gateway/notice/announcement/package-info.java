/** What has become of announcements: for the organisers who made them (docs/notices.md). */
@NullMarked
package eu.cordee.gateway.notice.announcement;

import org.jspecify.annotations.NullMarked;
