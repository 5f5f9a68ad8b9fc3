package eu.cordee.gateway.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.Message;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.RequestMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.Ids;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** An event at which Ada and Ben take part, as the services would tell of it. */
public final class Fair implements AutoCloseable {
  public static final String ZONE = "Europe/Paris";

  private static final Instant START =
      Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.HOURS);

  private static final ObjectMapper JSON = mapper();

  private final KafkaProducer<String, byte[]> kafka;

  public final UUID event = Ids.next();
  public final UUID slot = Ids.next();
  public final UUID firstTable = Ids.next();
  public final UUID secondTable = Ids.next();
  public final Somebody ada;
  public final Somebody ben;

  /** Somebody with a login, and the place they have here. */
  public record Somebody(String name, String token, UUID person, UUID participant) {
    static Somebody of(String name) {
      String token = Edge.personToken(name, "cordee-test");
      return new Somebody(name, token, personOf(subject(token)), Ids.next());
    }
  }

  public Fair() {
    this.kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Edge.config("kafka.bootstrap.servers")),
            new StringSerializer(),
            new ByteArraySerializer());
    this.ada = Somebody.of("ada");
    this.ben = Somebody.of("ben");
    Stream.of(ada, ben).forEach(one -> know(one, List.of()));
    tell(new EventMessage.EventPublished(header(1), event(EventMessage.Status.PUBLISHED, "Hall")));
    Stream.of(ada, ben).forEach(one -> takePart(one, 1, true));
    awaitKinds(ada, "WELCOME");
    awaitKinds(ben, "WELCOME");
  }

  public static Header header(long version) {
    return new Header(Ids.next(), Instant.now(), 1, version);
  }

  public static Header restored(long version) {
    return new Header(Ids.next(), Instant.now(), 2, version);
  }

  public void know(Somebody one, List<UUID> strangers) {
    tell(
        new PersonMessage.PersonChanged(
            header(System.nanoTime()),
            new PersonMessage.State(
                one.person(), subject(one.token()), null, one.name(), "Family", strangers)));
  }

  public void takePart(Somebody one, long version, boolean active) {
    ParticipantMessage.State state =
        new ParticipantMessage.State(one.participant(), event, one.person(), null, active, false);
    tell(
        active
            ? new ParticipantMessage.ParticipantRegistered(header(version), state)
            : new ParticipantMessage.ParticipantWithdrawn(header(version), state));
  }

  public EventMessage.State event(EventMessage.Status status, String venue) {
    return event(status, venue, ZONE);
  }

  /** With the same clock times in each zone. */
  public EventMessage.State event(EventMessage.Status status, String venue, String zone) {
    Instant start = inZone(START, zone);
    return new EventMessage.State(
        event,
        EventMessage.Kind.FAIR,
        status,
        "A fair",
        zone,
        venue,
        start,
        start.plus(Duration.ofHours(9)),
        List.of(new EventMessage.Slot(slot, 1, inZone(at(0), zone), inZone(at(1), zone))),
        List.of(
            new EventMessage.Table(firstTable, 1, "A1"),
            new EventMessage.Table(secondTable, 2, "B2")),
        List.of(ada.person()));
  }

  /** The moment at which clocks of a zone show what those of the fair show at another. */
  public static Instant inZone(Instant time, String zone) {
    return time.atZone(ZoneId.of(ZONE)).toLocalDateTime().atZone(ZoneId.of(zone)).toInstant();
  }

  /** The start of the so-manieth interval. */
  public static Instant at(int interval) {
    return START.plus(Duration.ofMinutes(20L * interval));
  }

  /** Ada asks Ben. */
  public RequestMessage.State request(UUID id, boolean open) {
    return new RequestMessage.State(
        id,
        event,
        ada.participant(),
        ben.participant(),
        RequestMessage.Origin.ASKED,
        null,
        null,
        open);
  }

  /** Of Ada and Ben. */
  public MeetingMessage.State meeting(UUID id, int interval, UUID table, boolean active) {
    return new MeetingMessage.State(
        id,
        event,
        null,
        ada.participant(),
        ben.participant(),
        slot,
        table,
        at(interval),
        at(interval + 1),
        active);
  }

  public void tell(Message message) {
    try {
      kafka
          .send(
              new ProducerRecord<>(
                  Topic.of(message).topicName(),
                  message.aggregateId().toString(),
                  JSON.writeValueAsBytes(message)))
          .get();
    } catch (JsonProcessingException | InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** What this person was told about this event, the newest first. */
  public List<JsonObject> notices(Somebody one) {
    HttpResponse<String> answer = get(one, "/api/notices?limit=200");
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    JsonArray items = parsed(answer).getJsonArray("items");
    return items.stream()
        .map(JsonObject.class::cast)
        .filter(notice -> notice.getString("eventId").equals(event.toString()))
        .toList();
  }

  public List<String> kinds(Somebody one) {
    return notices(one).stream().map(notice -> notice.getString("kind")).toList();
  }

  public void awaitKinds(Somebody one, String... newestFirst) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(400))
        .ignoreExceptions()
        .untilAsserted(
            () ->
                org.assertj.core.api.Assertions.assertThat(kinds(one))
                    .containsExactly(newestFirst));
  }

  public static HttpResponse<String> get(Somebody one, String path) {
    return Edge.get(path, "Authorization", "Bearer " + one.token());
  }

  /** By a mapper that takes nulls, which Vert.x in this process does not. */
  @SuppressWarnings("unchecked")
  public static JsonObject parsed(HttpResponse<String> answer) {
    try {
      return new JsonObject(JSON.readValue(answer.body(), Map.class));
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), unreadable);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    Stream.of(Topic.values())
        .forEach(topic -> mapper.registerSubtypes(topic.family().getPermittedSubclasses()));
    return mapper;
  }

  private static String subject(String token) {
    String claims = token.split("\\.", -1)[1];
    return new JsonObject(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
        .getString("sub");
  }

  /** The same in every run: one login is one person. */
  private static UUID personOf(String subject) {
    return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    kafka.close();
  }
}
