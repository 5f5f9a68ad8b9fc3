/** How far people who judge the same things agree. */
@NullMarked
package eu.cordee.ranking.agreement;

import org.jspecify.annotations.NullMarked;
