package eu.cordee.event.cafe.search;

import eu.cordee.event.cafe.Cafe;
import eu.cordee.event.cafe.Pair;
import java.util.Arrays;

/** The prices of one café, by pair of people; and the theme of each table by number. */
final class Prices {

  private final int people;
  private final int[] together;
  private final int[] first;
  final int[] theme;
  final int sameTheme;
  final boolean indifferent;

  Prices(Cafe cafe) {
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
      set(together, pair, Weights.STRANGERS);
    }
    for (Pair pair : cafe.mustMeet()) {
      set(first, pair, -Weights.WISH);
    }
    theme = themes(cafe);
    sameTheme = cafe.themed() ? Weights.SAME_THEME : Weights.SAME_TABLE;
    indifferent =
        Arrays.stream(together).allMatch(price -> price == 0) && cafe.mustMeet().isEmpty();
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

  private static int[] themes(Cafe cafe) {
    int[] theme = new int[cafe.tables().size()];
    for (int table = 0; table < theme.length; table++) {
      theme[table] = table;
      for (int other = 0; other < table; other++) {
        String name = cafe.tables().get(table).theme();
        if (name != null && name.equals(cafe.tables().get(other).theme())) {
          theme[table] = theme[other];
          break;
        }
      }
    }
    return theme;
  }
}
