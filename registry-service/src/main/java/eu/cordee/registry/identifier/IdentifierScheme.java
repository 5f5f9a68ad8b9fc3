package eu.cordee.registry.identifier;

import java.util.Locale;

/** Who gives a number out. */
public enum IdentifierScheme {
  /** The tax office, for value added tax. */
  VAT,
  /** A business register of the European Union. */
  EUID,
  /** The Research Organization Registry. */
  ROR,
  /** The European Commission, to who takes part in its programmes. */
  PIC,
  /** The Global Legal Entity Identifier Foundation. */
  LEI;

  /** As it is kept, however it was written. */
  String tidy(String value) {
    String text = value.strip();
    return switch (this) {
      case VAT -> VatNumbers.tidy(text);
      case EUID -> text.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
      case ROR -> text.toLowerCase(Locale.ROOT).replaceFirst("^.*/", "");
      case PIC -> text.replaceAll("\\s", "");
      case LEI -> text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    };
  }

  /** Whether what is kept has the shape of one and, where there are any, right check digits. */
  boolean canBe(String tidied) {
    return switch (this) {
      case VAT -> VatNumbers.canBe(tidied);
      case EUID -> tidied.matches("[A-Z]{2}[A-Z0-9-]{1,20}\\.[A-Z0-9./-]{1,40}");
      case ROR -> tidied.matches("0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}") && CheckDigits.isRor(tidied);
      case PIC -> tidied.matches("[0-9]{9}");
      case LEI -> tidied.matches("[A-Z0-9]{18}[0-9]{2}") && CheckDigits.isMod97(tidied);
    };
  }
}
