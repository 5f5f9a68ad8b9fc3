package eu.cordee.gateway.notice.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what.
 *
 * @param withId the participant that it is about, beside the one who is told
 */
record Told(UUID participantId, @Nullable UUID withId, Telling what) {}
