package eu.cordee.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import eu.cordee.kit.Ids;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Values that JSON writes as text: each in the one form that the document names. */
final class StrictScalars {

  private StrictScalars() {}

  static SimpleModule module() {
    return new SimpleModule("cordee-scalars")
        .setDeserializerModifier(NotNullAlone.ofRecords())
        .addDeserializer(String.class, new Reader<>(String.class, StrictScalars::text))
        .addDeserializer(Instant.class, new Reader<>(Instant.class, Rfc3339::parse))
        .addDeserializer(UUID.class, new Reader<>(UUID.class, StrictScalars::id));
  }

  private static String text(String raw) {
    String fault = VisibleText.fault(raw);
    if (fault != null) {
      throw new DateTimeException(fault);
    }
    return VisibleText.of(raw);
  }

  private static UUID id(String raw) {
    if (!Ids.isId(raw)) {
      throw new IllegalArgumentException("must be a UUID");
    }
    return UUID.fromString(raw);
  }

  /** What a text means; throws with the end of a sentence that begins with the field. */
  private interface Meaning<T> {
    T of(String text);
  }

  private static final class Reader<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient Meaning<T> meaning;

    Reader(Class<T> type, Meaning<T> meaning) {
      super(type);
      this.type = type;
      this.meaning = meaning;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        throw new UnfitValueException(parser, "must be a text", type);
      }
      try {
        return meaning.of(parser.getText());
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new UnfitValueException(parser, String.valueOf(e.getMessage()), type);
      }
    }
  }
}
