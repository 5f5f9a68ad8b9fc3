package eu.cordee.rotation.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A café to be seated: people, tables, rounds, and wishes. Participants are named by their index. A
 * café that nobody could seat is refused with an {@link IllegalArgumentException} of one sentence.
 *
 * @param participants who is to be seated, hosts among them; their place in the list, from 0, is
 *     their index everywhere else
 * @param tables at least one, and no more than people; the index is the place in the list
 * @param rounds at least 1
 * @param mustMeet pairs that shall sit together at least once: a wish, which may stay unmet
 * @param mustNotMeet pairs that never may: what breaks it is a fault
 * @param questions what each round talks about, or none; the same one may stand for several rounds
 */
public record Cafe(
    List<CafeParticipant> participants,
    List<CafeTable> tables,
    int rounds,
    Set<Pair> mustMeet,
    Set<Pair> mustNotMeet,
    List<String> questions) {

  /**
   * Checks what could never be seated, in time linear in people, tables and pairs.
   *
   * @throws IllegalArgumentException with one sentence for people
   */
  public Cafe {
    participants = List.copyOf(participants);
    tables = List.copyOf(tables);
    mustMeet = Set.copyOf(mustMeet);
    mustNotMeet = Set.copyOf(mustNotMeet);
    questions = List.copyOf(questions);
    CafeRules.check(participants, tables, rounds, mustMeet, mustNotMeet);
    CafeRules.checkQuestions(questions, rounds);
  }

  /** A café whose questions are not known here, or do not matter. */
  public Cafe(
      List<CafeParticipant> participants,
      List<CafeTable> tables,
      int rounds,
      Set<Pair> mustMeet,
      Set<Pair> mustNotMeet) {
    this(participants, tables, rounds, mustMeet, mustNotMeet, List.of());
  }

  /** What the round (from 0) talks about, or an empty text where no questions were given. */
  public String question(int round) {
    return questions.isEmpty() ? "" : questions.get(round);
  }

  /** People without attributes at equal tables without hosts. */
  public static Cafe plain(int people, int tables, int seats, int rounds) {
    return new Cafe(
        IntStream.rangeClosed(1, people)
            .mapToObj(number -> CafeParticipant.of("P" + number))
            .toList(),
        IntStream.range(0, tables).mapToObj(table -> CafeTable.of(seats)).toList(),
        rounds,
        Set.of(),
        Set.of());
  }

  /** How many people there are, hosts among them. */
  public int people() {
    return participants.size();
  }

  /** Whether anybody stays at a table. */
  public boolean hosted() {
    return tables.stream().anyMatch(CafeTable::hasHost);
  }

  /** Whether tables talk about themes of their own, which everybody should reach. */
  public boolean themed() {
    return tables.stream().anyMatch(table -> table.theme() != null);
  }

  /** Indices of the people who stay at their table. */
  public Set<Integer> hosts() {
    Set<Integer> hosts = new HashSet<>();
    tables.stream().filter(CafeTable::hasHost).forEach(table -> hosts.add(table.host()));
    return hosts;
  }

  /**
   * How many sit at each table, by index: as even as the seats allow, fuller tables first. Time
   * people · tables.
   */
  public int[] evenSizes() {
    int[] sizes = new int[tables.size()];
    for (int person = 0; person < people(); person++) {
      int emptiest = -1;
      for (int table = 0; table < sizes.length; table++) {
        if (sizes[table] < tables.get(table).seats()
            && (emptiest < 0 || sizes[table] < sizes[emptiest])) {
          emptiest = table;
        }
      }
      sizes[emptiest]++;
    }
    return sizes;
  }
}
