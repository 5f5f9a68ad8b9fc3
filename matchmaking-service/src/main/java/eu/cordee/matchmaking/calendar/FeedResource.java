package eu.cordee.matchmaking.calendar;

import eu.cordee.kit.http.DescribedOperations;
import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Opens and closes the secret address of one's agenda. */
@Path("/events/{eventId}/agenda/feed")
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "agenda")
public class FeedResource {

  private final EventDoor door;
  private final CalendarFeeds feeds;
  private final String address;

  FeedResource(
      EventDoor door,
      CalendarFeeds feeds,
      @ConfigProperty(name = "cordee.calendar.address") String address) {
    this.door = door;
    this.feeds = feeds;
    this.address = address;
  }

  /** The address; it is shown this once. */
  @Schema(name = "CalendarFeed")
  public record Feed(String url) {}

  /**
   * Without the kit's stored answers: they would keep the secret in plain text. A repeated call
   * opens another address and closes the one before, which does no harm.
   */
  @POST
  @Transactional
  @ResponseStatus(201)
  @Operation(
      operationId = "openCalendarFeed",
      summary = "A new secret address of my agenda; an earlier one is closed",
      extensions = @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true"))
  public Feed open(UUID eventId) {
    String token = feeds.open(eventId, door.enter(eventId).participant());
    return new Feed(address + "/" + token + ".ics");
  }

  @DELETE
  @Transactional
  @Operation(operationId = "closeCalendarFeed", summary = "Close the secret address of my agenda")
  public void close(UUID eventId) {
    feeds.close(door.enter(eventId).participant());
  }
}
