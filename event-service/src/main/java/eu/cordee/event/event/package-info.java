/** Events of every kind: their description, status, organisers and slots. */
@NullMarked
package eu.cordee.event.event;

import org.jspecify.annotations.NullMarked;
