package eu.cordee.event.programme;

import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session as people see it.
 *
 * @param taken places held or confirmed
 */
@Schema(description = "An item of an event's programme")
public record SessionView(
    UUID id,
    String title,
    String description,
    String room,
    Instant startsAt,
    Instant endsAt,
    int capacity,
    int taken,
    long version)
    implements Versioned {

  static SessionView of(Session session) {
    return new SessionView(
        session.id(),
        session.title(),
        session.description(),
        session.room(),
        session.startsAt(),
        session.endsAt(),
        session.capacity(),
        session.taken(),
        session.version());
  }
}
