package eu.cordee.event.cafecommand;

import eu.cordee.event.cafe.Cafe;
import eu.cordee.event.cafe.CafeParticipant;
import eu.cordee.event.cafe.CafeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

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

  private static List<CafeTable> tables(int count, int seats, boolean hosted) {
    List<CafeTable> tables = new ArrayList<>();
    for (int table = 0; table < count; table++) {
      tables.add(hosted ? CafeTable.of(seats).hostedBy(table) : CafeTable.of(seats));
    }
    return tables;
  }
}
