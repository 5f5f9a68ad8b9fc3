/** A class that breaks a rule, so that the rule's test can be seen to fail. */
@NullMarked
package eu.cordee.ranking.check.sabotage;

import org.jspecify.annotations.NullMarked;
