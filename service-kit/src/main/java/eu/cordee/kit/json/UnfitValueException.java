package eu.cordee.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A value of the right JSON type that means nothing; its message ends "the field …". */
public final class UnfitValueException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  UnfitValueException(JsonParser parser, String message, Class<?> wanted) {
    super(parser, message, wanted);
  }
}
