package eu.cordee.kit.message;

import eu.cordee.contracts.Message;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What an operator does with messages: look at parked ones, try them again, rebuild a read copy.
 */
@Path("/operations")
@RolesAllowed("admin")
@RunOnVirtualThread
@Tag(name = "operations", description = "For operators of the system")
public class OperationsResource {

  private final Parking parking;
  private final ReadCopies readCopies;
  private final Inbox inbox;
  private final List<MessageListener<?>> listeners;
  private final List<Republisher> republishers;

  OperationsResource(
      Parking parking,
      ReadCopies readCopies,
      Inbox inbox,
      @All List<MessageListener<?>> listeners,
      @All List<Republisher> republishers) {
    this.parking = parking;
    this.readCopies = readCopies;
    this.inbox = inbox;
    this.listeners = listeners;
    this.republishers = republishers;
  }

  /**
   * How many records were handled.
   *
   * @param count parked messages applied or sent, or aggregates deleted
   */
  public record Handled(int count) {}

  @GET
  @Path("/parked-messages")
  @Operation(
      operationId = "listParkedMessages",
      summary = "Messages that could not be applied or not be sent, oldest first")
  public List<Parking.ParkedMessage> parkedMessages() {
    return parking.all();
  }

  @POST
  @Path("/parked-messages/{topic}/{key}/replay")
  @Transactional
  @Operation(
      operationId = "replayParkedMessages",
      summary = "Apply the parked messages of one key in order, or send them")
  public Handled replay(String topic, String key) {
    int sent = parking.sendAgain(topic, key);
    if (sent > 0 && !reads(topic)) {
      return new Handled(sent);
    }
    MessageListener<?> listener = listenerOf(topic);
    List<byte[]> payloads = parking.takeOut(listener.topic(), key);
    payloads.forEach(payload -> inbox.applyParked(payload, listener));
    return new Handled(sent + payloads.size());
  }

  @POST
  @Path("/copies/{topic}/forget")
  @Transactional
  @Operation(
      operationId = "forgetCopy",
      summary = "Delete this service's copy of a topic; the owner then republishes")
  public Handled forget(String topic) {
    MessageListener<? extends Message> listener = listenerOf(topic);
    readCopies.forget(listener.topic());
    listener.forget();
    return new Handled(0);
  }

  @POST
  @Path("/topics/{topic}/republish")
  @Transactional
  @Operation(
      operationId = "republishTopic",
      summary = "Tell the state of every aggregate of an owned topic again")
  public Handled republish(String topic) {
    return new Handled(
        republishers.stream()
            .filter(republisher -> republisher.topic().topicName().equals(topic))
            .mapToInt(Republisher::republish)
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        KitProblem.NOT_FOUND, "This service does not own " + topic)));
  }

  private boolean reads(String topic) {
    return listeners.stream().anyMatch(own -> own.topic().topicName().equals(topic));
  }

  private MessageListener<?> listenerOf(String topic) {
    return listeners.stream()
        .filter(listener -> listener.topic().topicName().equals(topic))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(KitProblem.NOT_FOUND, "This service does not read " + topic));
  }
}
