package eu.cordee.launcher.house;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of {@code docs/words.md}: what is explained there, and which names are made of it.
 *
 * @param terms each as often as a row explains it; in lower case, without accents and hyphens
 */
record Words(List<String> terms) {

  static final String TECHNICAL = "## Technical words";

  private static final Pattern PART = Pattern.compile("[A-Z][a-z0-9]*");
  private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");

  /** Forms stand in brackets behind the word. */
  static Words of(String page) {
    List<String> terms = new ArrayList<>();
    for (String heading : List.of("## The house's words", "## Verbs", TECHNICAL)) {
      for (List<String> row : MarkdownTable.below(page, heading).rows()) {
        String cell = row.getFirst();
        terms.add(plain(BRACKETS.matcher(cell).replaceAll("")));
        BRACKETS
            .matcher(cell)
            .results()
            .flatMap(forms -> Arrays.stream(forms.group(1).split(",", -1)))
            .forEach(form -> terms.add(plain(form)));
      }
    }
    return new Words(terms);
  }

  /** Words that two rows explain. */
  Set<String> explainedTwice() {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    for (String term : terms) {
      if (!seen.add(term)) {
        twice.add(term);
      }
    }
    return twice;
  }

  /** Names in which there is a word that nothing explains, as {@code CafeFoo: foo}. */
  List<String> notMadeOfThem(Iterable<String> names) {
    List<String> sentences = new ArrayList<>();
    for (String name : names) {
      List<String> parts =
          PART.matcher(name).results().map(part -> part.group().toLowerCase(Locale.ROOT)).toList();
      int understood = understood(parts);
      if (parts.isEmpty() || understood < parts.size()) {
        sentences.add(name + ": " + (parts.isEmpty() ? name : parts.get(understood)));
      }
    }
    return sentences;
  }

  /** How many parts from the first on are words, at best, some of them of several parts. */
  private int understood(List<String> parts) {
    Set<Integer> reached = new TreeSet<>(List.of(0));
    for (int end = 1; end <= parts.size(); end++) {
      for (int start = 0; start < end; start++) {
        if (reached.contains(start) && isTerm(String.join(" ", parts.subList(start, end)))) {
          reached.add(end);
        }
      }
    }
    return reached.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private boolean isTerm(String word) {
    return terms.contains(word)
        || (word.endsWith("s") && terms.contains(word.substring(0, word.length() - 1)));
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('-', ' ')
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
