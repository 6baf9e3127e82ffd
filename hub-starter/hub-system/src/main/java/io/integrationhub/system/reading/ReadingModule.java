package io.integrationhub.system.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Lets Jackson read the components of a neutral form by the rules in the attribute {@link #RULES}. */
public final class ReadingModule extends SimpleModule {

    /** Attribute with the tenant's {@link ReadingRules}. */
    public static final String RULES = "io.integrationhub.rules";

    private static final long serialVersionUID = 1L;

    public ReadingModule() {
        addDeserializer(BigDecimal.class, new ByRules<>(ReadingRules::number));
        addDeserializer(Long.class, new ByRules<>(ReadingRules::whole));
        addDeserializer(Instant.class, new ByRules<>(ReadingRules::time));
        addDeserializer(Boolean.class, new ByRules<>(ReadingRules::flag));
        addDeserializer(String.class, new ByRules<>(ReadingRules::text));
    }

    private static final class ByRules<T> extends ValueDeserializer<T> {

        private final BiFunction<ReadingRules, @Nullable Object, @Nullable T> rule;

        ByRules(BiFunction<ReadingRules, @Nullable Object, @Nullable T> rule) {
            this.rule = rule;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            ReadingRules rules = (ReadingRules) Objects.requireNonNull(context.getAttribute(RULES));
            return rule.apply(rules, value(parser));
        }

        private static @Nullable Object value(JsonParser parser) {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> parser.getString();
                case VALUE_NUMBER_INT -> parser.getNumberValue();
                case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                case VALUE_NULL -> null;
                case VALUE_EMBEDDED_OBJECT -> parser.getEmbeddedObject();
                default -> parser.readValueAs(Object.class);
            };
        }
    }
}
