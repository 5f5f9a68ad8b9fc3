/** Agreements as everybody may check them, by their fingerprint alone. */
@NullMarked
package eu.cordee.registry.agreement;

import org.jspecify.annotations.NullMarked;
