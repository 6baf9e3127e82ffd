package io.integrationhub.commercetools.provisioning;

import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the values of custom fields. */
final class FieldValues {

    private static final JsonMapper JSON = new JsonMapper();

    private FieldValues() {}

    /** Whether a value is more than an empty text. */
    static boolean isPresent(Object value) {
        return !"".equals(value);
    }

    /**
     * Whether a field has a value already.
     *
     * @param actual as the SDK read it; null if the field is not set
     */
    static boolean isEqual(Object wanted, @Nullable Object actual) {
        if (actual == null) {
            return !isPresent(wanted);
        }
        return wanted instanceof String text && actual instanceof String other
                ? isSameText(text, other)
                : matches(JSON.valueToTree(wanted), tree(actual));
    }

    /** Whether a field in JSON has a value already. */
    static boolean isEqual(Object wanted, JsonNode actual) {
        if (actual.isMissingNode() || actual.isNull()) {
            return !isPresent(wanted);
        }
        return wanted instanceof String text && actual.isString()
                ? isSameText(text, actual.stringValue())
                : matches(JSON.valueToTree(wanted), actual);
    }

    /** The SDK's objects are written by the SDK's own mapper, which is Jackson 2. */
    private static JsonNode tree(Object value) {
        return JSON.readTree(
                JsonUtils.getConfiguredObjectMapper().valueToTree(value).toString());
    }

    /** commercetools adds properties to the values it gets, for example the type of money. */
    private static boolean matches(JsonNode wanted, JsonNode actual) {
        if (wanted.isObject()) {
            return wanted.propertyStream().allMatch(field -> matches(field.getValue(), actual.path(field.getKey())));
        }
        if (wanted.isArray()) {
            return actual.size() == wanted.size()
                    && IntStream.range(0, wanted.size()).allMatch(i -> matches(wanted.get(i), actual.path(i)));
        }
        if (wanted.isNumber() && actual.isNumber()) {
            return wanted.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return wanted.isString() && actual.isString()
                ? isSameText(wanted.stringValue(), actual.stringValue())
                : wanted.equals(actual);
    }

    /** Times are the same if they are the same instant: commercetools returns them in UTC with milliseconds. */
    private static boolean isSameText(String wanted, String actual) {
        return wanted.equals(actual)
                || mayBeTime(wanted)
                        && mayBeTime(actual)
                        && instant(wanted).isPresent()
                        && instant(wanted).equals(instant(actual));
    }

    /** Spares other texts the exception of a failed parse, because Extensions compare fields while a customer waits. */
    private static boolean mayBeTime(String text) {
        return text.length() >= "2026-01-01T00:00Z".length() && text.charAt(10) == 'T';
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
