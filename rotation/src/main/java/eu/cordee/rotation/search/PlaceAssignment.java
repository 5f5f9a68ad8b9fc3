package eu.cordee.rotation.search;

import eu.cordee.rotation.design.Design;
import eu.cordee.rotation.model.Cafe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Gives people the places of a design. Whoever takes which place, nobody meets twice; so the
 * assignment is free to mix regions: a region fills whole rows first, because people of one row
 * never sit together, and what is left is packed into rows without splitting where possible. Then
 * swaps of two people's places anneal what remains (a quadratic assignment).
 */
final class PlaceAssignment {

  private final Cafe cafe;
  private final Design design;
  private final Prices prices;
  private final int[] personAt;
  private final int[][] partners;

  private PlaceAssignment(Cafe cafe, Design design, Prices prices) {
    this.cafe = cafe;
    this.design = design;
    this.prices = prices;
    this.personAt = new int[design.places()];
    this.partners = partners(design);
  }

  /** The table of each person in each round of the design. */
  static int[][] cast(Cafe cafe, Design design, Prices prices, long seed, long effort, long bound) {
    PlaceAssignment assignment = new PlaceAssignment(cafe, design, prices);
    assignment.rowsByRegion();
    if (!prices.indifferent) {
      assignment.anneal(new SplittableRandom(seed), effort, bound);
    }
    int[][] tableOf = new int[design.rounds()][design.places()];
    for (int round = 0; round < tableOf.length; round++) {
      for (int place = 0; place < design.places(); place++) {
        tableOf[round][assignment.personAt[place]] = design.tableOf()[round][place];
      }
    }
    return tableOf;
  }

  private void rowsByRegion() {
    Arrays.fill(personAt, -1);
    seatHosts();
    List<List<Integer>> portions = portions();
    int rows = Arrays.stream(design.row()).max().orElse(0) + 1;
    while (!portions.isEmpty()) {
      portions.sort(Comparator.comparingInt((List<Integer> portion) -> portion.size()).reversed());
      List<Integer> portion = portions.removeFirst();
      List<Integer> row = bestRow(rows, portion.size());
      int fitting = Math.min(row.size(), portion.size());
      for (int i = 0; i < fitting; i++) {
        personAt[row.get(i)] = portion.get(i);
      }
      if (fitting < portion.size()) {
        portions.add(new ArrayList<>(portion.subList(fitting, portion.size())));
      }
    }
  }

  private void seatHosts() {
    if (cafe.hosted()) {
      for (int place = 0; place < personAt.length; place++) {
        if (design.row()[place] == 0) {
          personAt[place] = cafe.tables().get(design.tableOf()[0][place]).host();
        }
      }
    }
  }

  /** People who move, by region; those without one are portions of their own. */
  private List<List<Integer>> portions() {
    Map<String, List<Integer>> byRegion = new HashMap<>();
    List<List<Integer>> portions = new ArrayList<>();
    for (int person = 0; person < cafe.people(); person++) {
      if (cafe.hosts().contains(person)) {
        continue;
      }
      String region = cafe.participants().get(person).region();
      if (region == null) {
        portions.add(List.of(person));
      } else if (byRegion.containsKey(region)) {
        byRegion.get(region).add(person);
      } else {
        byRegion.put(region, new ArrayList<>(List.of(person)));
        portions.add(byRegion.get(region));
      }
    }
    return portions;
  }

  /** The free places of the tightest row that takes all, or else of the emptiest row. */
  private List<Integer> bestRow(int rows, int size) {
    List<Integer> best = List.of();
    for (int row = 0; row < rows; row++) {
      List<Integer> free = new ArrayList<>();
      for (int place = 0; place < personAt.length; place++) {
        if (design.row()[place] == row && personAt[place] < 0) {
          free.add(place);
        }
      }
      boolean takesAll = free.size() >= size;
      boolean bestTakesAll = best.size() >= size;
      if (takesAll ? !bestTakesAll || free.size() < best.size() : free.size() > best.size()) {
        best = free;
      }
    }
    return best;
  }

  private void anneal(SplittableRandom random, long effort, long bound) {
    long moves = effort / (4L * Math.max(1, partners[0].length));
    long price = price();
    long bestPrice = price;
    int[] best = personAt.clone();
    double temperature = Weights.REGION / 3.0;
    for (long move = 0; move < moves && bestPrice > bound; move++) {
      temperature *= move % 1024 == 0 ? Math.pow(0.03, 1024.0 / moves) : 1;
      int a = random.nextInt(personAt.length);
      int b = random.nextInt(personAt.length);
      if (a == b || staysPut(a) || staysPut(b)) {
        continue;
      }
      int change = priceAt(a, personAt[b], b) + priceAt(b, personAt[a], a);
      change -= priceAt(a, personAt[a], b) + priceAt(b, personAt[b], a);
      if (change <= 0 || random.nextDouble() < Math.exp(-change / temperature)) {
        int person = personAt[a];
        personAt[a] = personAt[b];
        personAt[b] = person;
        price += change;
        if (price < bestPrice) {
          bestPrice = price;
          best = personAt.clone();
        }
      }
    }
    System.arraycopy(best, 0, personAt, 0, best.length);
  }

  private long price() {
    long twice = 0;
    for (int place = 0; place < personAt.length; place++) {
      twice += priceAt(place, personAt[place], -1);
    }
    return twice / 2;
  }

  private boolean staysPut(int place) {
    return cafe.hosted() && design.row()[place] == 0;
  }

  private int priceAt(int place, int person, int except) {
    int price = 0;
    for (int partner : partners[place]) {
      if (partner != except) {
        price += prices.meeting(person, personAt[partner], 0);
      }
    }
    return price;
  }

  private static int[][] partners(Design design) {
    int[][] partners = new int[design.places()][];
    for (int place = 0; place < partners.length; place++) {
      List<Integer> met = new ArrayList<>();
      for (int[] round : design.tableOf()) {
        for (int other = 0; other < partners.length; other++) {
          if (other != place && round[other] == round[place]) {
            met.add(other);
          }
        }
      }
      partners[place] = met.stream().mapToInt(Integer::intValue).toArray();
    }
    return partners;
  }
}
