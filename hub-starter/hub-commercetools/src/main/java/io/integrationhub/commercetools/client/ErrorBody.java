package io.integrationhub.commercetools.client;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be repeated of an error's body: error codes, names of fields, names of scopes. Everything else may hold the
 * customer's data; a {@code DuplicateField}, for example, carries the value.
 *
 * @param errors empty if the body is not commercetools' own, for example an HTML page of a proxy
 */
record ErrorBody(@Nullable String message, @Nullable List<Entry> errors) {

    /** One of the errors of a response. */
    record Entry(@Nullable String code, @Nullable String field) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ErrorBody UNREADABLE = new ErrorBody(null, List.of());
    private static final Pattern CODE = Pattern.compile("[A-Za-z_]{1,64}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,64}");
    private static final Pattern SCOPE = Pattern.compile("\\b(?:manage|view|create|introspect)_[a-z_]+");

    static ErrorBody read(byte[] body) {
        if (body.length == 0) {
            return UNREADABLE;
        }
        try {
            return Objects.requireNonNullElse(JSON.readValue(body, ErrorBody.class), UNREADABLE);
        } catch (JacksonException _) {
            return UNREADABLE;
        }
    }

    /** Whether commercetools itself wrote it. */
    boolean isReadable() {
        return !codes().isEmpty();
    }

    List<String> codes() {
        return known().map(Entry::code).filter(Objects::nonNull).toList();
    }

    /** For people: {@code DuplicateField (orderNumber), InvalidOperation}. */
    String summary() {
        return known().map(error -> error.code() + field(error.field()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The scopes that a 403 names as missing. */
    List<String> scopes() {
        return SCOPE.matcher(Objects.requireNonNullElse(message, ""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private Stream<Entry> known() {
        return Objects.requireNonNullElse(errors, List.<Entry>of()).stream()
                .filter(error ->
                        error.code() != null && CODE.matcher(error.code()).matches());
    }

    private static String field(@Nullable String name) {
        return name != null && FIELD.matcher(name).matches() ? " (" + name + ")" : "";
    }
}
