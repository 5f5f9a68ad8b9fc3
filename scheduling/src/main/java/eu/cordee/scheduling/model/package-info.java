/**
 * What goes into the engine and what comes out: the event, the limits of a run, the plan, and what
 * is proven about it. Values and rules only; nothing here searches.
 */
@NullMarked
package eu.cordee.scheduling.model;

import org.jspecify.annotations.NullMarked;
