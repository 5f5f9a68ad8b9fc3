package eu.cordee.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a property as its type is read, except that a null is a mistake. */
final class NeverNull extends StdDeserializer<Object> implements ContextualDeserializer {

  private static final long serialVersionUID = 1L;

  private final @Nullable JsonDeserializer<?> ofType;

  /** Null until the property is known. */
  NeverNull(@Nullable JsonDeserializer<?> ofType) {
    super(Object.class);
    this.ofType = ofType;
  }

  @Override
  public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
      throws JsonMappingException {
    return new NeverNull(context.findContextualValueDeserializer(property.getType(), property));
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return Objects.requireNonNull(ofType).deserialize(parser, context);
  }

  @Override
  public Object getNullValue(DeserializationContext context) throws JsonMappingException {
    throw InvalidNullException.from(context, null, context.constructType(Object.class));
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }
}
