/** Problems (RFC 9457), paging and entity tags. */
@NullMarked
package eu.cordee.kit.http;

import org.jspecify.annotations.NullMarked;
