/** What people can be told. */
@NullMarked
package eu.cordee.gateway.notice.kind;

import org.jspecify.annotations.NullMarked;
