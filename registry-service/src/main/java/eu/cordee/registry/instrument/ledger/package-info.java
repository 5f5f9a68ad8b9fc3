/** Where the money of funding programmes goes: entries, and balances that are always their sum. */
@NullMarked
package eu.cordee.registry.instrument.ledger;

import org.jspecify.annotations.NullMarked;
