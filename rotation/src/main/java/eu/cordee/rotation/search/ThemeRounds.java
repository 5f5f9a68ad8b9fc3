package eu.cordee.rotation.search;

import eu.cordee.rotation.check.EvenSizes;
import eu.cordee.rotation.check.ThemeVisits;
import eu.cordee.rotation.design.Shuffle;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rounds in which those who move reach as many themes as can be, whatever it costs in repeats.
 * First who visits what: the visits of each theme go round the people in turn. Then when: rounds
 * are the colours of an edge colouring of the bipartite graph of people and themes, a theme being
 * split into vertices of one visit a round; so everybody is somewhere in each round, and the visits
 * of a theme differ by at most one between rounds.
 *
 * @see <a href="https://doi.org/10.1007/BF01456961">Kőnig 1916</a>, who colours with as many
 *     colours as edges meet at a vertex
 */
final class ThemeRounds {

  private static final int NONE = -1;

  private final Cafe cafe;
  private final ThemeVisits visits;
  private final int[] movers;

  /** The place of a mover in the order, and the vertex of a theme, for each visit. */
  private final List<int[]> edges = new ArrayList<>();

  private final List<Integer> themeOf = new ArrayList<>();

  private ThemeRounds(Cafe cafe, SplittableRandom random) {
    this.cafe = cafe;
    this.visits = ThemeVisits.of(cafe);
    this.movers =
        Arrays.stream(Shuffle.upTo(cafe.people(), random))
            .filter(person -> !cafe.hosts().contains(person))
            .toArray();
  }

  /** The table of each person in each round. */
  static int[][] of(Cafe cafe, SplittableRandom random) {
    ThemeRounds rounds = new ThemeRounds(cafe, random);
    rounds.whoVisitsWhat();
    return rounds.seated(rounds.coloured());
  }

  private void whoVisitsWhat() {
    int[] visited = new int[movers.length];
    int turn = 0;
    for (int theme = 0; theme < visits.themes(); theme++) {
      int different = Math.min(movers.length, visits.visits(theme));
      for (int visit = 0; visit < different; visit++) {
        addVisit(turn, theme, visit);
        visited[turn]++;
        turn = (turn + 1) % movers.length;
      }
    }
    // More visits than people: somebody has to come again, who would be nowhere otherwise.
    int again = 0;
    for (int theme = 0; theme < visits.themes(); theme++) {
      for (int visit = movers.length; visit < visits.visits(theme); visit++) {
        while (visited[again] == cafe.rounds()) {
          again++;
        }
        addVisit(again, theme, visit);
        visited[again]++;
      }
    }
  }

  /** Each vertex of a theme takes as many visits as there are rounds. */
  private void addVisit(int mover, int theme, int visit) {
    int vertex = themeOf.lastIndexOf(theme);
    if (visit % cafe.rounds() == 0) {
      vertex = themeOf.size();
      themeOf.add(theme);
    }
    edges.add(new int[] {mover, movers.length + vertex});
  }

  /** The round of each visit: along an alternating path two rounds change places if need be. */
  private int[] coloured() {
    int[] colour = new int[edges.size()];
    int[][] edgeAt = new int[movers.length + themeOf.size()][cafe.rounds()];
    Arrays.stream(edgeAt).forEach(at -> Arrays.fill(at, NONE));
    for (int edge = 0; edge < colour.length; edge++) {
      int mover = edges.get(edge)[0];
      int theme = edges.get(edge)[1];
      int free = free(edgeAt[mover]);
      int freeAtTheme = free(edgeAt[theme]);
      if (free != freeAtTheme) {
        exchange(path(edgeAt, theme, free, freeAtTheme), free + freeAtTheme, colour, edgeAt);
      }
      colour[edge] = free;
      edgeAt[mover][free] = edge;
      edgeAt[theme][free] = edge;
    }
    return colour;
  }

  private static int free(int[] at) {
    int colour = 0;
    while (at[colour] != NONE) {
      colour++;
    }
    return colour;
  }

  private List<Integer> path(int[][] edgeAt, int from, int first, int second) {
    List<Integer> path = new ArrayList<>();
    int vertex = from;
    int colour = first;
    while (edgeAt[vertex][colour] != NONE) {
      int edge = edgeAt[vertex][colour];
      path.add(edge);
      vertex = edges.get(edge)[0] + edges.get(edge)[1] - vertex;
      colour = first + second - colour;
    }
    return path;
  }

  private void exchange(List<Integer> path, int bothColours, int[] colour, int[][] edgeAt) {
    for (int edge : path) {
      for (int vertex : edges.get(edge)) {
        edgeAt[vertex][colour[edge]] = NONE;
      }
    }
    for (int edge : path) {
      colour[edge] = bothColours - colour[edge];
      for (int vertex : edges.get(edge)) {
        edgeAt[vertex][colour[edge]] = edge;
      }
    }
  }

  private int[][] seated(int[] roundOf) {
    int[][] tableOf = new int[cafe.rounds()][cafe.people()];
    for (int round = 0; round < tableOf.length; round++) {
      for (int table = 0; table < cafe.tables().size(); table++) {
        int host = cafe.tables().get(table).host();
        if (host != CafeTable.NO_HOST) {
          tableOf[round][host] = table;
        }
      }
      for (int theme = 0; theme < visits.themes(); theme++) {
        seat(visitors(roundOf, round, theme), theme, tableOf[round]);
      }
    }
    return tableOf;
  }

  private List<Integer> visitors(int[] roundOf, int round, int theme) {
    return IntStream.range(0, roundOf.length)
        .filter(edge -> roundOf[edge] == round)
        .filter(edge -> themeOf.get(edges.get(edge)[1] - movers.length) == theme)
        .mapToObj(edge -> movers[edges.get(edge)[0]])
        .toList();
  }

  /** At each table of the theme the fewest it takes first, then the others where there is room. */
  private void seat(List<Integer> visitors, int theme, int[] tableOf) {
    EvenSizes sizes = EvenSizes.of(cafe);
    int[] themes = ThemeVisits.themes(cafe);
    List<Integer> seats = new ArrayList<>();
    List<Integer> more = new ArrayList<>();
    for (int table = 0; table < themes.length; table++) {
      if (themes[table] == theme) {
        int host = cafe.tables().get(table).hasHost() ? 1 : 0;
        for (int seat = host; seat < sizes.most(table); seat++) {
          (seat < sizes.least(table) ? seats : more).add(table);
        }
      }
    }
    seats.addAll(more);
    for (int i = 0; i < visitors.size(); i++) {
      tableOf[visitors.get(i)] = seats.get(i);
    }
  }
}
