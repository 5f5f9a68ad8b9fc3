package eu.cordee.launcher.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who in the story wants to meet whom: those whose offers answer somebody's requests, at most six
 * each.
 */
final class LikelyRequests {

  private static final int MOST_EACH = 6;

  /** Nobody wishes for these; the people behind them are free to try things out. */
  private static final Set<String> LEFT_FREE = Set.of("ada", "ben", "dario");

  private LikelyRequests() {}

  static List<Map<String, Object>> among(
      List<Map<String, String>> people, Map<String, String> participants) {
    List<Map<String, Object>> wishes = new ArrayList<>();
    Map<String, Integer> load = new HashMap<>();
    Set<String> pairs = new HashSet<>();
    for (Map<String, String> host : people) {
      for (Map<String, String> guest : people) {
        String from = host.get("reference");
        String to = guest.get("reference");
        boolean both =
            load.getOrDefault(from, 0) < MOST_EACH && load.getOrDefault(to, 0) < MOST_EACH;
        if (both
            && answers(host, guest)
            && isNew(pairs, from, to)
            && !LEFT_FREE.contains(from)
            && !LEFT_FREE.contains(to)) {
          load.merge(from, 1, Integer::sum);
          load.merge(to, 1, Integer::sum);
          wishes.add(
              Map.of(
                  "hostId", participants.get(from),
                  "guestId", participants.get(to),
                  "priority", answers(guest, host) ? "MUTUAL" : "NICE"));
        }
      }
    }
    return wishes;
  }

  private static boolean answers(Map<String, String> seeker, Map<String, String> provider) {
    Set<String> sought = new HashSet<>(StoryFile.list(seeker.get("request_keywords")));
    sought.retainAll(StoryFile.list(provider.get("offer_keywords")));
    return !sought.isEmpty() && !seeker.get("organisation").equals(provider.get("organisation"));
  }

  private static boolean isNew(Set<String> pairs, String from, String to) {
    return pairs.add(from.compareTo(to) < 0 ? from + "/" + to : to + "/" + from);
  }
}
