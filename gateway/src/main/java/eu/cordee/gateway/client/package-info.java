/** The files of the web client as they were built, and how browsers may keep them. */
@NullMarked
package eu.cordee.gateway.client;

import org.jspecify.annotations.NullMarked;
