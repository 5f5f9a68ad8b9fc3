package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.bench.wire.Load;
import eu.cordee.launcher.bench.wire.Wire;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.postgres.Database;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bookings per second at matchmaking-service itself, past the gateway, whose limit per login would
 * be all that is measured. The partner books as host, so every slot it books is another one.
 */
record Bookings(
    ApiClient api, Supplier<String> token, Ports ports, Database database, Consumer<String> say) {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = 5;

  private static final int ROOMS_A_ROUND = 2;
  private static final Duration TIME = Duration.ofSeconds(3);
  private static final Duration MOST_WARM_UP = Duration.ofMinutes(4);
  private static final Duration MOST = Duration.ofSeconds(8);

  Map<String, Object> measure() {
    Comparison distinct = new Comparison("bookings per second", "pgbench");
    Comparison contended = new Comparison("answers per second", "pgbench");
    double warmUp;
    try (Hall hall = new Hall(api)) {
      Optional<Scratch> scratch =
          Program.find("pgbench").map(found -> new Scratch(found, database, ports.postgres()));
      try {
        say.accept("bookings: warming up until they no longer get faster, at most 4 minutes");
        warmUp = WarmUp.untilSteady(() -> book(rooms(hall)), MOST_WARM_UP);
        distinct(hall, scratch, distinct);
        contended(hall.open(), scratch, contended);
      } finally {
        scratch.ifPresent(Scratch::close);
      }
      say.accept("bookings: cancelling the events");
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clients", CLIENTS);
    json.put("warmUpSeconds", warmUp);
    json.put("distinctSlots", distinct.toJson());
    json.put("oneContendedSlot", contended.toJson());
    return json;
  }

  private void distinct(Hall hall, Optional<Scratch> scratch, Comparison into) {
    for (int round = 1; round <= ROUNDS; round++) {
      List<Hall.Room> rooms = rooms(hall);
      say.accept("bookings: distinct slots, round " + round);
      into.cordee(book(rooms));
      scratch.map(it -> it.distinct(CLIENTS, TIME)).ifPresent(into::reference);
    }
  }

  private static List<Hall.Room> rooms(Hall hall) {
    return Stream.generate(hall::open).limit(ROOMS_A_ROUND).toList();
  }

  private double book(List<Hall.Room> rooms) {
    String bearer = token.get();
    ConcurrentLinkedQueue<byte[]> requests = new ConcurrentLinkedQueue<>();
    for (Hall.Room room : rooms) {
      for (int n = 0; n < room.guests().size(); n++) {
        requests.add(request(bearer, room, n, n));
      }
    }
    return load(MOST, requests::poll).requireOnly(201).perSecond();
  }

  private void contended(Hall.Room room, Optional<Scratch> scratch, Comparison into) {
    // A round more: the first one warms up what only a refusal runs through.
    for (int round = 0; round <= ROUNDS; round++) {
      say.accept("bookings: one slot, " + (round == 0 ? "warming up" : "round " + round));
      String bearer = token.get();
      int slot = round;
      Load.Round ours = load(TIME, () -> anyGuest(bearer, room, slot)).requireOnly(201, 409);
      if (ours.statuses().getOrDefault(201, 0L) != 1) {
        throw new LaunchException("One slot was to be booked once: " + ours.statuses());
      }
      Optional<Double> theirs = scratch.map(it -> it.contended(CLIENTS, TIME));
      if (round > 0) {
        into.cordee(ours.perSecond());
        theirs.ifPresent(into::reference);
      }
    }
  }

  private byte @Nullable [] anyGuest(String bearer, Hall.Room room, int slot) {
    return request(bearer, room, slot, ThreadLocalRandom.current().nextInt(Hall.GUESTS));
  }

  private Load.Round load(Duration most, Supplier<byte @Nullable []> requests) {
    return new Load(ports.matchmaking(), CLIENTS, false).run(most, requests);
  }

  private byte[] request(String bearer, Hall.Room room, int slot, int guest) {
    String headers =
        "Authorization: Bearer "
            + bearer
            + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
            + UUID.randomUUID()
            + "\r\n";
    String body =
        "{\"guestId\":\"%s\",\"slotId\":\"%s\"}"
            .formatted(room.guests().get(guest), room.slots().get(slot));
    return Wire.request(
        ports.matchmaking(), "POST", "/events/" + room.eventId() + "/meetings", headers, body);
  }
}
