/** Everybody's inbox: what they are told, and whether they have read it (docs/notices.md). */
@NullMarked
package eu.cordee.gateway.notice;

import org.jspecify.annotations.NullMarked;
