package eu.cordee.rotation.command;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The cafés the bench seats. */
final class BenchCafes {

  private BenchCafes() {}

  /** Equal regions, one after the other in the list. */
  static Cafe equalRegions(int tables, int seats, int regions, int rounds) {
    int people = tables * seats;
    List<CafeParticipant> participants = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      participants.add(CafeParticipant.from("P" + person, "region " + person * regions / people));
    }
    return new Cafe(participants, tables(tables, seats, false), rounds, Set.of(), Set.of());
  }

  /** Regions of random unequal sizes and kinds independent of them. */
  static Cafe uneven(int people, int tables, int regions, int kinds, int rounds, boolean hosted) {
    SplittableRandom random = new SplittableRandom(31L * people + tables);
    List<CafeParticipant> participants = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      double skewed = random.nextDouble() * random.nextDouble();
      String region = "region " + (int) (regions * skewed);
      String kind = "kind " + random.nextInt(kinds);
      participants.add(new CafeParticipant("P" + person, region, kind, null, Set.of()));
    }
    int seats = (people + tables - 1) / tables;
    return new Cafe(participants, tables(tables, seats, hosted), rounds, Set.of(), Set.of());
  }

  /** Three to eight tables of even and uneven sizes; all of them hosted, every other one, none. */
  static List<Cafe> themed() {
    List<Cafe> cafes = new ArrayList<>();
    for (int people = 9; people <= 44; people++) {
      for (int tables = 3; tables <= 8; tables++) {
        boolean sizes = people >= 3 * tables && people < 6 * tables;
        boolean even = people % tables == 0 || people % tables == tables / 2;
        for (int rounds = 3; sizes && even && rounds <= Math.min(tables, 5); rounds++) {
          for (int everyHost = 0; everyHost <= 2; everyHost++) {
            cafes.add(themed(people, tables, everyHost, rounds));
          }
        }
      }
    }
    return cafes;
  }

  /** A theme at each table, and a host at every so manieth, or at none if that is 0. */
  private static Cafe themed(int people, int tables, int everyHost, int rounds) {
    Cafe plain = Cafe.plain(people, tables, (people + tables - 1) / tables, rounds);
    List<CafeTable> themed =
        IntStream.range(0, tables)
            .mapToObj(
                table ->
                    new CafeTable(
                        plain.tables().get(table).seats(),
                        "Theme " + (table + 1),
                        everyHost > 0 && table % everyHost == 0 ? table : CafeTable.NO_HOST))
            .toList();
    return new Cafe(plain.participants(), themed, rounds, Set.of(), Set.of());
  }

  private static List<CafeTable> tables(int count, int seats, boolean hosted) {
    List<CafeTable> tables = new ArrayList<>();
    for (int table = 0; table < count; table++) {
      tables.add(hosted ? CafeTable.of(seats).hostedBy(table) : CafeTable.of(seats));
    }
    return tables;
  }
}
