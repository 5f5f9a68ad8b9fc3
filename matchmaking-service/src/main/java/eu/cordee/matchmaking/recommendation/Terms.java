package eu.cordee.matchmaking.recommendation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts sentences into terms that can be compared: lower case, without accents, without the words
 * that every sentence has. Keywords stay whole, and their words count, too.
 */
final class Terms {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final int SHORTEST = 3;

  /** The commonest of English, German, French and Italian, and of this trade. */
  private static final Set<String> EMPTY_WORDS =
      Set.copyOf(
          Arrays.asList(
              ("and the for with from into our your are that this which who can will has have not but new "
                      + "und der die das den dem des mit fur von aus bei ein eine einen einer auf ist sind wir uns "
                      + "les des pour avec dans une sur par qui que nous vos notre votre est sont aux "
                      + "con per una uno gli nel nella dei del della che sono "
                      + "looking seek seeking offer offering offers partner partners company companies solution solutions "
                      + "suche suchen bieten biete cherche cherchons offre offrons cerchiamo offriamo")
                  .split(" ")));

  private Terms() {}

  static Set<String> of(Collection<String> keywords, Collection<String> sentences) {
    Set<String> terms = new LinkedHashSet<>();
    for (String keyword : keywords) {
      String plain = plain(keyword).strip();
      if (!plain.isEmpty()) {
        terms.add(plain);
      }
    }
    keywords.forEach(keyword -> addWords(terms, keyword));
    sentences.forEach(sentence -> addWords(terms, sentence));
    return terms;
  }

  /** The terms without those that are only a word of another: "clean room", not also "clean". */
  static List<String> withoutParts(List<String> terms) {
    Set<String> parts =
        terms.stream()
            .flatMap(term -> BETWEEN_WORDS.splitAsStream(term).filter(word -> !word.equals(term)))
            .collect(Collectors.toSet());
    return terms.stream().filter(term -> !parts.contains(term)).toList();
  }

  private static void addWords(Set<String> terms, String sentence) {
    for (String word : BETWEEN_WORDS.split(plain(sentence))) {
      if (word.length() >= SHORTEST && !EMPTY_WORDS.contains(word)) {
        terms.add(word);
      }
    }
  }

  private static String plain(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return ACCENTS.matcher(decomposed).replaceAll("");
  }
}
