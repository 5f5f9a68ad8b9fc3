/** Keycloak with the realm of Cordée and the face of its login pages. */
@NullMarked
package eu.cordee.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
