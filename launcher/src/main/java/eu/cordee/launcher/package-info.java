/**
 * One machine, one command: PostgreSQL, Kafka, Keycloak and the four services; tests start the
 * first three.
 */
@NullMarked
package eu.cordee.launcher;

import org.jspecify.annotations.NullMarked;
