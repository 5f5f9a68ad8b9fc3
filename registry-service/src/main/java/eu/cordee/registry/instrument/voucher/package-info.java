/** Vouchers from the application to the report. */
@NullMarked
package eu.cordee.registry.instrument.voucher;

import org.jspecify.annotations.NullMarked;
