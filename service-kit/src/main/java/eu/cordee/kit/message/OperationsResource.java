package eu.cordee.kit.message;

import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.description.DescribedOperations;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.http.WithoutPerson;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What an operator does with messages: look at parked ones, try them again or throw them away,
 * rebuild a read copy. Each does no harm when it is sent twice, so none takes a key.
 */
@Path("/operations")
@RolesAllowed("admin")
@RunOnVirtualThread
@WithoutPerson
@Tag(name = "operations", description = "For operators of the system")
public class OperationsResource {

  private final Parking parking;
  private final ReadCopies readCopies;
  private final Inbox inbox;
  private final List<MessageListener<?>> listeners;
  private final Retelling retelling;
  private final Sweeping sweeping;
  private final Ghosts ghosts;
  private final SecurityIdentity identity;

  OperationsResource(
      Parking parking,
      ReadCopies readCopies,
      Inbox inbox,
      @All List<MessageListener<?>> listeners,
      Retelling retelling,
      Sweeping sweeping,
      Ghosts ghosts,
      SecurityIdentity identity) {
    this.parking = parking;
    this.readCopies = readCopies;
    this.inbox = inbox;
    this.listeners = listeners;
    this.retelling = retelling;
    this.sweeping = sweeping;
    this.ghosts = ghosts;
    this.identity = identity;
  }

  /**
   * Why messages are thrown away.
   *
   * @param reason kept with what was discarded
   */
  public record DiscardMessages(@NotBlank @Size(max = 500) String reason) {}

  /**
   * How many records were handled.
   *
   * @param count parked messages applied or sent, or aggregates deleted
   */
  public record HandledMessages(int count) {}

  @GET
  @Path("/parked-messages")
  @Operation(
      operationId = "listParkedMessages",
      summary = "Messages that could not be applied or not be sent, oldest first")
  public List<Parking.ParkedMessage> parkedMessages() {
    return parking.all();
  }

  @GET
  @Path("/parked-messages/{topic}/{key}")
  @Operation(
      operationId = "getParkedMessages",
      summary = "What the parked messages of one key say, oldest first")
  public List<Parking.ParkedContent> parkedContents(String topic, String key) {
    return parking.of(topic, key);
  }

  @POST
  @Path("/parked-messages/{topic}/{key}/discard")
  @Transactional
  @Operation(
      operationId = "discardParkedMessages",
      summary = "Throw away the parked messages of one key, and keep the reason",
      extensions = @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true"))
  public HandledMessages discard(
      String topic, String key, @Valid @NotNull DiscardMessages request) {
    return new HandledMessages(parking.discard(topic, key, request.reason(), operator()));
  }

  private String operator() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token.getSubject()
        : identity.getPrincipal().getName();
  }

  @GET
  @Path("/discarded-messages")
  @Operation(
      operationId = "listDiscardedMessages",
      summary = "What was thrown away and why, the latest first")
  public List<Parking.DiscardedMessage> discardedMessages() {
    return parking.discarded();
  }

  @GET
  @Path("/forgotten-copies")
  @Operation(
      operationId = "listForgottenCopies",
      summary = "What this service knew and its owner, restored from a backup, does not any more")
  public List<Ghosts.ForgottenCopy> forgottenCopies() {
    return ghosts.forgotten();
  }

  @POST
  @Path("/parked-messages/{topic}/{key}/replay")
  @Operation(
      operationId = "replayParkedMessages",
      summary = "Apply the parked messages of one key in order, or send them",
      extensions = @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true"))
  public HandledMessages replay(String topic, String key) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> again(topic, key));
    } catch (ProblemException refused) {
      throw refused;
    } catch (RuntimeException stillTheSame) {
      // All of them are parked as before.
      throw new ProblemException(KitProblem.STILL_PARKED, innermost(stillTheSame).toString());
    }
  }

  private HandledMessages again(String topic, String key) {
    int sent = parking.sendAgain(topic, key);
    if (sent > 0 && !reads(topic)) {
      return new HandledMessages(sent);
    }
    MessageListener<?> listener = listenerOf(topic);
    List<byte[]> payloads = parking.takeOut(listener.topic(), key);
    payloads.forEach(payload -> inbox.applyParked(payload, listener));
    return new HandledMessages(sent + payloads.size());
  }

  /** What a commit says is what was wrong before it. */
  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  @POST
  @Path("/copies/{topic}/rebuild")
  @Transactional
  @Operation(
      operationId = "rebuildCopy",
      summary = "Take in again what the owner republishes; the old copy serves meanwhile",
      extensions = @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true"))
  public ReadCopies.CopyProgress rebuild(String topic) {
    Topic read = listenerOf(topic).topic();
    readCopies.beginRebuild(read);
    return readCopies.progress(read);
  }

  @GET
  @Path("/copies/{topic}")
  @Transactional
  @Operation(operationId = "getCopy", summary = "How far the rebuild of this service's copy is")
  public ReadCopies.CopyProgress copy(String topic) {
    return readCopies.progress(listenerOf(topic).topic());
  }

  @POST
  @Path("/copies/{topic}/sweep")
  @Operation(
      operationId = "sweepCopy",
      summary = "Delete from this service's copy what the owner did not tell again",
      extensions = @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true"))
  public HandledMessages sweep(String topic, @QueryParam("most") @DefaultValue("100") long most) {
    MessageListener<? extends Message> listener = listenerOf(topic);
    return new HandledMessages(sweeping.sweep(listener, most));
  }

  @POST
  @Path("/topics/{topic}/republish")
  @Operation(
      operationId = "republishTopic",
      summary = "Tell the state of the next aggregates of an owned topic again",
      extensions = @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true"))
  public Retelling.Retold republish(String topic, @QueryParam("after") @Nullable String after) {
    return retelling.tell(topic, after);
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
