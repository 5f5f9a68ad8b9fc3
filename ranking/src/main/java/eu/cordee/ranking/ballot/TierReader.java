package eu.cordee.ranking.ballot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads {@code 2,{1,3},4} into tiers of items, which count from 0. */
final class TierReader {

  private final String text;
  private final int line;
  private final int items;
  private final BitSet seen = new BitSet();
  private final List<List<Integer>> tiers = new ArrayList<>();

  TierReader(String text, int line, int items) {
    this.text = text;
    this.line = line;
    this.items = items;
  }

  List<List<Integer>> read() {
    int from = 0;
    while (from <= text.length()) {
      int open = skipBlanks(from);
      if (open < text.length() && text.charAt(open) == '{') {
        int close = text.indexOf('}', open);
        if (close < 0) {
          throw new BallotException(line, "a brace is not closed");
        }
        tiers.add(tier(text.substring(open + 1, close)));
        from = skipBlanks(close + 1);
        if (from < text.length() && text.charAt(from) != ',') {
          throw new BallotException(line, "a comma is missing behind a brace");
        }
        from++;
      } else {
        int comma = text.indexOf(',', from);
        int end = comma < 0 ? text.length() : comma;
        tiers.add(List.of(item(text.substring(from, end))));
        from = end + 1;
      }
    }
    return tiers;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private List<Integer> tier(String inside) {
    List<Integer> tier = new ArrayList<>();
    for (String part : inside.split(",", -1)) {
      tier.add(item(part));
    }
    return tier;
  }

  private int item(String written) {
    long number = PrefLibReader.whole(written.strip(), line, "an alternative");
    if (number > items) {
      throw new BallotException(
          line, "there are " + items + " alternatives, and here is number " + number);
    }
    int item = (int) number - 1;
    if (seen.get(item)) {
      throw new BallotException(line, "alternative " + number + " stands twice in one order");
    }
    seen.set(item);
    return item;
  }
}
