/** A study: one question, what is under study, who works on it where, and when. */
@NullMarked
package eu.cordee.registry.study;

import org.jspecify.annotations.NullMarked;
