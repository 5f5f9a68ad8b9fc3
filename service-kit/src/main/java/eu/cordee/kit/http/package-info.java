/** Problems (RFC 9457), idempotent writes, paging and entity tags. */
@NullMarked
package eu.cordee.kit.http;

import org.jspecify.annotations.NullMarked;
