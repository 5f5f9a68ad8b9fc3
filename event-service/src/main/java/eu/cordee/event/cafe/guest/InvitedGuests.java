package eu.cordee.event.cafe.guest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an invitation went.
 *
 * @param added who got a place now
 * @param present who had one before
 */
@Schema(name = "InvitedCafeGuests")
record InvitedGuests(int added, int present) {}
