package eu.cordee.registry.identifier;

import java.math.BigInteger;

/** Arithmetic of check digits; every text is digits, unless it is said otherwise. */
final class CheckDigits {

  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

  private CheckDigits() {}

  /** Luhn 1954, ISO/IEC 7812-1: every second digit from the right counts twice. */
  static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits, digits.length() - 1 - i);
      sum += i % 2 == 0 ? digit : crossSum(2 * digit);
    }
    return sum % 10 == 0;
  }

  /** ISO/IEC 7064, MOD 97-10; letters A to Z count as 10 to 35. */
  static boolean isMod97(String lettersAndDigits) {
    StringBuilder number = new StringBuilder();
    lettersAndDigits.chars().forEach(c -> number.append(Character.getNumericValue(c)));
    return new BigInteger(number.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }

  /** ISO/IEC 7064, MOD 11,10: one check digit at the end. */
  static boolean isMod11And10(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (digit(digits, i) + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (11 - product) % 10 == digit(digits, digits.length() - 1);
  }

  /** What the leading digits add up to, each by its weight, and what is missing to eleven. */
  static int missingToEleven(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * digit(digits, i);
    }
    return (11 - sum % 11) % 11;
  }

  /** Of a ROR id: two digits after seven signs of Crockford's base 32 (ROR, "ROR identifiers"). */
  static boolean isRor(String id) {
    long number = 0;
    for (int i = 0; i < 7; i++) {
      number = 32 * number + BASE_32.indexOf(id.charAt(i));
    }
    return 98 - number * 100 % 97 == Integer.parseInt(id.substring(7));
  }

  static int crossSum(int upToEighteen) {
    return upToEighteen / 10 + upToEighteen % 10;
  }

  static int digit(String digits, int at) {
    return Character.digit(digits.charAt(at), 10);
  }
}
