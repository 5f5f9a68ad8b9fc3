/** Policy recommendations of a study, each with the evidence that it stands on. */
@NullMarked
package eu.cordee.registry.policy;

import org.jspecify.annotations.NullMarked;
