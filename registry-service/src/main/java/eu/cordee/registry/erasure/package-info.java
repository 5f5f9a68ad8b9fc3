/** Erasing people: from every table here, from Keycloak, and again after a restore. */
@NullMarked
package eu.cordee.registry.erasure;

import org.jspecify.annotations.NullMarked;
