package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.bench.wire.Load;
import eu.cordee.launcher.bench.wire.LoginPages;
import eu.cordee.launcher.bench.wire.OpenLoop;
import eu.cordee.launcher.bench.wire.OpenLoop.Hit;
import eu.cordee.launcher.bench.wire.OpenLoop.Shot;
import eu.cordee.launcher.bench.wire.Wire;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import eu.cordee.launcher.keycloak.Crowd;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * G10: a fair that asks three times what the system can answer. How much is still answered, what of
 * it first, and what those of another fair notice.
 */
record Overload(Ports ports, Secrets secrets, ApiClient api, Consumer<String> say) {

  private static final int HOSTS = 60;
  private static final int TABLES = 20;
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final Duration RUSH = Duration.ofSeconds(20);
  private static final int[] CLIENTS = {8, 16, 32, 64};
  private static final double TIMES = 3;
  private static final double QUIET_PER_SECOND = 20;

  private static final String BOOKING = "booking";
  private static final String BROWSING = "browsing";
  private static final String EXPORT = "export";

  Map<String, Object> measure() {
    say.accept("overload: entering " + HOSTS + " people who book, and one at another fair");
    try (Crowd crowd = new Crowd(secrets, ports, HOSTS + 1);
        LoginPages pages = new LoginPages("http://localhost:" + ports.gateway());
        Hall hall = new Hall(api)) {
      List<String> cookies = new ArrayList<>();
      List<String> people = new ArrayList<>();
      for (String name : crowd.names()) {
        cookies.add(pages.session(name, crowd.password()));
        people.add(pages.personId(cookies.getLast()));
      }
      Fair busy = new Fair(hall.open(people.subList(0, HOSTS)), cookies.subList(0, HOSTS));
      Fair quiet =
          new Fair(hall.open(people.subList(HOSTS, HOSTS + 1)), cookies.subList(HOSTS, HOSTS + 1));
      return json(busy, quiet);
    } catch (IOException | LoginPages.Stuck e) {
      throw new LaunchException("Nobody gets in: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private Map<String, Object> json(Fair busy, Fair quiet) {
    say.accept("overload: warming up until it no longer gets faster, at most 2 minutes");
    WarmUp.untilSteady(() -> goodput(busy, 16), Duration.ofMinutes(2));
    say.accept("overload: the most that is answered to who waits for answers");
    Map<Integer, Double> byClients = new TreeMap<>();
    for (int clients : CLIENTS) {
      byClients.put(clients, Figures.round(goodput(busy, clients)));
    }
    Map.Entry<Integer, Double> best =
        byClients.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double asked = TIMES * best.getValue();
    say.accept("overload: another fair, alone");
    List<Hit> alone = quietly(quiet);
    say.accept("overload: beside a fair that asks as much as can be answered");
    List<Hit> besidePeak = beside(quiet, () -> load(busy, best.getKey(), RUSH));
    say.accept("overload: %.0f a second, three times as much".formatted(asked));
    List<Hit> rush = new ArrayList<>();
    List<Hit> besideRush = beside(quiet, () -> rush.addAll(rush(busy::any, asked)));
    say.accept("overload: the same by one login alone");
    List<Hit> one = new ArrayList<>();
    List<Hit> besideOne = beside(quiet, () -> one.addAll(rush(() -> busy.by(0), asked)));
    double goodput = good(rush) / (double) RUSH.toSeconds();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("answersPerSecondByClients", byClients);
    json.put("asked", Figures.round(asked));
    json.put("goodput", Figures.round(goodput));
    json.put("ofPeak", Figures.round(goodput / best.getValue()));
    json.put("kinds", kinds(rush));
    json.put("oneLogin", kinds(one));
    json.put("otherFairAlone", kinds(alone));
    json.put("otherFairBesideThePeak", kinds(besidePeak));
    json.put("otherFairBesideOneLogin", kinds(besideOne));
    json.put("otherFairBesideTheRush", kinds(besideRush));
    json.put("p99OfThePeaks", Figures.round(p99(besideRush) / (double) p99(besidePeak)));
    return json;
  }

  private double goodput(Fair fair, int clients) {
    return load(fair, clients, ROUND).requireOnly(200, 201, 409).perSecond();
  }

  private Load.Round load(Fair fair, int clients, Duration most) {
    return new Load(ports.gateway(), clients, false).run(most, () -> fair.any().request());
  }

  private static long p99(List<Hit> hits) {
    return Figures.percentile(hits.stream().mapToLong(Hit::nanos).toArray(), 0.99);
  }

  private List<Hit> rush(Supplier<Shot> shots, double perSecond) {
    return new OpenLoop(ports.gateway(), perSecond).run(RUSH, shots);
  }

  private List<Hit> quietly(Fair fair) {
    return new OpenLoop(ports.gateway(), QUIET_PER_SECOND).run(RUSH.minusSeconds(1), fair::any);
  }

  private List<Hit> beside(Fair quiet, Runnable rush) {
    Thread others = Thread.ofPlatform().start(rush);
    List<Hit> hits = quietly(quiet);
    try {
      others.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
    return hits;
  }

  private static boolean isGood(int status) {
    return status == 200 || status == 201 || status == 409;
  }

  private static long good(List<Hit> hits) {
    return hits.stream().filter(hit -> hit.inTime() && isGood(hit.status())).count();
  }

  /** Of each kind: how much was asked, what share was answered well, and how fast. */
  static Map<String, Object> kinds(List<Hit> hits) {
    Map<String, Object> kinds = new TreeMap<>();
    hits.stream()
        .collect(Collectors.groupingBy(Hit::kind))
        .forEach((kind, some) -> kinds.put(kind, figures(some)));
    return kinds;
  }

  private static Map<String, Object> figures(List<Hit> hits) {
    long[] nanos =
        hits.stream().filter(hit -> isGood(hit.status())).mapToLong(Hit::nanos).toArray();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("asked", hits.size());
    json.put("answeredWell", Figures.round(nanos.length / (double) hits.size()));
    if (nanos.length > 0) {
      json.put("p50Millis", Figures.millis(Figures.percentile(nanos, 0.5)));
      json.put("p99Millis", Figures.millis(Figures.percentile(nanos, 0.99)));
    }
    json.put(
        "statuses",
        hits.stream()
            .collect(Collectors.groupingBy(Hit::status, TreeMap::new, Collectors.counting())));
    return json;
  }

  /** What people do there: of ten requests three book, six look, one takes the calendar away. */
  private final class Fair {
    private final Hall.Room room;
    private final List<String> cookies;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong bookings = new AtomicLong();

    Fair(Hall.Room room, List<String> cookies) {
      this.room = room;
      this.cookies = cookies;
    }

    Shot any() {
      return by(next.get() % cookies.size());
    }

    Shot by(int host) {
      int number = next.getAndIncrement();
      return switch (number % 10) {
        case 0, 3, 6 -> booking();
        case 9 -> shot(EXPORT, "GET", "/agenda.ics", host, "", "");
        case 2, 5, 8 -> shot(BROWSING, "GET", "/profiles?limit=20", host, "", "");
        default -> shot(BROWSING, "GET", "/agenda", host, "", "");
      };
    }

    /** Nobody twice in one slot, and no more than there are tables. */
    private Shot booking() {
      long number = bookings.getAndIncrement();
      int slot = (int) (number % Hall.GUESTS);
      int layer = (int) (number / Hall.GUESTS % TABLES);
      int guest = (slot + layer * (Hall.GUESTS / TABLES)) % Hall.GUESTS;
      int host = (slot + layer * (HOSTS / TABLES)) % cookies.size();
      String body =
          "{\"guestId\":\"%s\",\"slotId\":\"%s\"}"
              .formatted(room.guests().get(guest), room.slots().get(slot));
      String more =
          "Content-Type: application/json\r\nX-Cordee-Request: 1\r\nOrigin: http://localhost:%d\r\nIdempotency-Key: %s\r\n"
              .formatted(ports.gateway(), UUID.randomUUID());
      return shot(BOOKING, "POST", "/meetings", host, more, body);
    }

    private Shot shot(
        String kind, String method, String path, int host, String headers, String body) {
      String target = "/api/matchmaking/events/" + room.eventId() + path;
      String all = "Cookie: " + cookies.get(host) + "\r\n" + headers;
      return new Shot(kind, Wire.request(ports.gateway(), method, target, all, body));
    }
  }
}
