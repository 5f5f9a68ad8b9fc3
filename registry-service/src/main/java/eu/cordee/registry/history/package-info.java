/** What happened to entries of the registry: who changed what, when, from what to what. */
@NullMarked
package eu.cordee.registry.history;

import org.jspecify.annotations.NullMarked;
