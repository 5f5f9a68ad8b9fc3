/**
 * The published meeting scheduling problem B2BSOP, solved to proven optimality or infeasibility.
 *
 * <p>Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret, <em>Constraint Solving Approaches
 * to the Business-to-Business Meeting Scheduling Problem</em>, JAIR 74 (2022) 263–301.
 */
@NullMarked
package eu.cordee.scheduling.brokerage;

import org.jspecify.annotations.NullMarked;
