/** A write that comes twice with the same Idempotency-Key is done once and answered alike. */
@NullMarked
package eu.cordee.kit.idempotency;

import org.jspecify.annotations.NullMarked;
