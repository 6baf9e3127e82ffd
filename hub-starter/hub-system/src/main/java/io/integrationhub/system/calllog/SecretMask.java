package io.integrationhub.system.calllog;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.settings.SystemAuth;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Masks secrets: by the names of headers and fields, and by their values wherever these appear, because systems repeat
 * requests in their error messages.
 *
 * @param values the values that are masked, the longest first
 * @param header the header that the system is configured with; empty for none
 */
record SecretMask(List<String> values, String header) {

    static final String MASK = "******";

    private static final Pattern HEADERS = Pattern.compile(
            ".*(authorization|cookie|token|secret|api-?key|functions-key|license|signature" + "|password|session).*");
    private static final Pattern FIELDS =
            Pattern.compile(".*(password|passwd|pwd|secret|token|api[_-]?key|licen[cs]e[_-]?key|authorization"
                    + "|credential|cvc|cvv|card[_-]?number|iban|signature).*");

    /** A shorter value would be found in any text. */
    private static final int MIN_LENGTH = 4;

    SecretMask {
        values = values.stream()
                .filter(value -> value.length() >= MIN_LENGTH)
                .flatMap(value -> Stream.of(value, URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The secrets that the system is configured with. */
    static SecretMask of(SystemAuth auth) {
        List<String> values = Stream.of(auth.password(), auth.token(), auth.key(), auth.clientSecret())
                .flatMap(SecretMask::value)
                .toList();
        Stream<String> basic = value(auth.password())
                .map(password -> auth.username() + ":" + password)
                .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        return new SecretMask(
                Stream.concat(values.stream(), basic).toList(),
                Objects.requireNonNullElse(auth.header(), "").toLowerCase(Locale.ROOT));
    }

    private static Stream<String> value(@Nullable Secret secret) {
        return Optional.ofNullable(secret).map(Secret::value).stream();
    }

    /** The same mask, which also knows the credentials of a request, for example its token. */
    SecretMask with(Map<String, String> headers) {
        List<String> credentials = headers.entrySet().stream()
                .filter(entry -> isSecretHeader(entry.getKey()))
                .map(entry -> entry.getValue().substring(entry.getValue().lastIndexOf(' ') + 1))
                .toList();
        return new SecretMask(
                Stream.concat(values.stream(), credentials.stream()).toList(), header);
    }

    String text(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, MASK);
        }
        return masked;
    }

    /** The headers, one per line. */
    String headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + ": " + (isSecretHeader(one.getKey()) ? MASK : text(one.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private boolean isSecretHeader(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(header) || HEADERS.matcher(lower).matches();
    }

    /** Whether a field of a body, or a parameter, has a secret by its name. */
    static boolean isSecretField(String name) {
        return FIELDS.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
