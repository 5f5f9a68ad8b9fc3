/** What is answered to a survey: sealed, released, counted, and what of it is shown. */
@NullMarked
package eu.cordee.registry.surveyanswer;

import org.jspecify.annotations.NullMarked;
