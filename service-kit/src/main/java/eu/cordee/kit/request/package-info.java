/** What belongs to one request wherever it leads: its id and its deadline. */
@NullMarked
package eu.cordee.kit.request;

import org.jspecify.annotations.NullMarked;
