package eu.cordee.matchmaking.calendar;

import eu.cordee.kit.description.DescribedOperations;
import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Opens and closes secret addresses of one's agenda. */
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
  public record Feed(String url, Instant openedAt) {}

  /**
   * Which addresses are good, for who wants to know before making another.
   *
   * @param openedAt when the latest was made; null where there is none
   * @param addresses when each was made, the latest first
   */
  @Schema(name = "CalendarFeedState")
  public record FeedState(@Nullable Instant openedAt, List<Instant> addresses) {
    /** Copies the list. */
    public FeedState {
      addresses = List.copyOf(addresses);
    }
  }

  /** Changes nothing: an address that a calendar program follows stays good. */
  @GET
  @Transactional
  @Operation(
      operationId = "getCalendarFeed",
      summary = "Which secret addresses of my agenda are good, and since when")
  public FeedState state(UUID eventId) {
    List<Instant> addresses = feeds.openedAt(door.enter(eventId).participant());
    return new FeedState(addresses.isEmpty() ? null : addresses.getFirst(), addresses);
  }

  /**
   * Without the kit's stored answers: they would keep the secret in plain text. A repeated call
   * opens another address beside the one before; who only wants to know asks with GET.
   */
  @POST
  @Transactional
  @ResponseStatus(201)
  @Operation(
      operationId = "openCalendarFeed",
      summary = "A new secret address of my agenda; earlier ones stay good",
      extensions = @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true"))
  public Feed open(UUID eventId) {
    CalendarFeeds.Opened opened = feeds.open(eventId, door.enter(eventId).participant());
    return new Feed(address + "/" + opened.token() + ".ics", opened.at());
  }

  @DELETE
  @Transactional
  @Operation(operationId = "closeCalendarFeed", summary = "Close all secret addresses of my agenda")
  public void close(UUID eventId) {
    feeds.close(door.enter(eventId).participant());
  }
}
