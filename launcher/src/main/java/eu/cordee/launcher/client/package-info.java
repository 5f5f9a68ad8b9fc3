/**
 * The system's public API as a partner system uses it: client credentials, JSON, idempotency keys.
 */
@NullMarked
package eu.cordee.launcher.client;

import org.jspecify.annotations.NullMarked;
