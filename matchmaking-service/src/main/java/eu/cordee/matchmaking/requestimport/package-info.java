/** Requests that were agreed elsewhere, loaded by organisers as often as they like. */
@NullMarked
package eu.cordee.matchmaking.requestimport;

import org.jspecify.annotations.NullMarked;
