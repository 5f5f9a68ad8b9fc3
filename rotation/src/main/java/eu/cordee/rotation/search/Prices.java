package eu.cordee.rotation.search;

import eu.cordee.rotation.check.ThemeVisits;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.Pair;
import java.util.Arrays;

/** The prices of one café, by pair of people; and the theme of each table by number. */
final class Prices {

  private final int people;
  private final int[] together;
  private final int[] first;
  final int[] theme;
  final int sameTheme;
  final int wish;
  final boolean indifferent;

  private Prices(Cafe cafe, int times) {
    people = cafe.people();
    together = new int[people * people];
    first = new int[people * people];
    for (int a = 0; a < people; a++) {
      for (int b = 0; b < people; b++) {
        if (a != b) {
          together[a * people + b] =
              Weights.together(cafe.participants().get(a), cafe.participants().get(b));
        }
      }
    }
    for (Pair pair : cafe.mustNotMeet()) {
      set(together, pair, times * Weights.STRANGERS);
    }
    wish = times * Weights.WISH;
    for (Pair pair : cafe.mustMeet()) {
      set(first, pair, -wish);
    }
    theme = ThemeVisits.themes(cafe);
    sameTheme = cafe.themed() ? times * Weights.SAME_THEME : Weights.SAME_TABLE;
    indifferent =
        Arrays.stream(together).allMatch(price -> price == 0) && cafe.mustMeet().isEmpty();
  }

  /** For a new plan. */
  static Prices ofPlan(Cafe cafe) {
    return new Prices(cafe, Weights.BEFORE_ALL);
  }

  /** For a plan whose badges are given: what is to be had is weighed against new ones. */
  static Prices ofChange(Cafe cafe) {
    return new Prices(cafe, 1);
  }

  /** One more meeting of a pair that has met so often. */
  int meeting(int a, int b, int meetings) {
    int pair = a * people + b;
    return together[pair] + (meetings == 0 ? first[pair] : Weights.again(meetings));
  }

  private void set(int[] prices, Pair pair, int price) {
    prices[pair.first() * people + pair.second()] = price;
    prices[pair.second() * people + pair.first()] = price;
  }
}
