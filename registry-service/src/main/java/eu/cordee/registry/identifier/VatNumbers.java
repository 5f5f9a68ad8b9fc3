package eu.cordee.registry.identifier;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * VAT numbers: of the countries around the Alps by their check digits, of all others by their
 * shape. That one is well-formed does not mean that it is given out; only the tax office knows.
 */
final class VatNumbers {

  private static final Set<String> PREFIXES = prefixes();

  private VatNumbers() {}

  /** Greece and Northern Ireland have prefixes that are no ISO codes. */
  private static Set<String> prefixes() {
    Set<String> all = new HashSet<>(Set.of(Locale.getISOCountries()));
    all.add("EL");
    all.add("XI");
    return Set.copyOf(all);
  }

  /** Capitals and digits alone; a Swiss number without the word for the tax behind it. */
  static String tidy(String text) {
    String plain = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return plain.startsWith("CHE") ? plain.replaceFirst("(MWST|TVA|IVA|TPV)$", "") : plain;
  }

  static boolean canBe(String number) {
    if (!number.matches("[A-Z]{2}[A-Z0-9]{2,13}") || !PREFIXES.contains(number.substring(0, 2))) {
      return false;
    }
    String rest = number.substring(2);
    return switch (number.substring(0, 2)) {
      case "AT" -> rest.matches("U[0-9]{8}") && isAustrian(rest.substring(1));
      case "CH" -> rest.matches("E[0-9]{9}") && isSwiss(rest.substring(1));
      case "DE" -> rest.matches("[0-9]{9}") && CheckDigits.isMod11And10(rest);
      case "FR" -> rest.matches("[A-HJ-NP-Z0-9]{2}[0-9]{9}") && isFrench(rest);
      case "IT" -> rest.matches("[0-9]{11}") && CheckDigits.isLuhn(rest);
      case "SI" -> rest.matches("[1-9][0-9]{7}") && isSlovene(rest);
      default -> true;
    };
  }

  private static boolean isAustrian(String digits) {
    int sum = 4;
    for (int i = 0; i < 7; i++) {
      int digit = CheckDigits.digit(digits, i);
      sum += i % 2 == 0 ? digit : CheckDigits.crossSum(2 * digit);
    }
    return (10 - sum % 10) % 10 == CheckDigits.digit(digits, 7);
  }

  private static boolean isSwiss(String digits) {
    int check = CheckDigits.missingToEleven(digits, 5, 4, 3, 2, 7, 6, 5, 4);
    return check == CheckDigits.digit(digits, 8);
  }

  /** Two signs that are digits are made of the SIREN behind them; others are given out. */
  private static boolean isFrench(String rest) {
    String siren = rest.substring(2);
    String key = rest.substring(0, 2);
    boolean fits =
        !key.matches("[0-9]{2}")
            || (12 + 3 * (Long.parseLong(siren) % 97)) % 97 == Integer.parseInt(key);
    return fits && CheckDigits.isLuhn(siren);
  }

  private static boolean isSlovene(String digits) {
    int check = CheckDigits.missingToEleven(digits, 8, 7, 6, 5, 4, 3, 2);
    return check != 0 && check % 10 == CheckDigits.digit(digits, 7);
  }
}
