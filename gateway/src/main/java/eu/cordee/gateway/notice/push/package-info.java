/** What people are told, pushed to their devices (docs/notices.md). */
@NullMarked
package eu.cordee.gateway.notice.push;

import org.jspecify.annotations.NullMarked;
