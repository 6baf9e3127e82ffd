package io.integrationhub.sandbox.oms;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One HTTP request, read.
 *
 * @param segments of the path, decoded
 * @param query undecoded; empty if there is none
 */
record OmsRequest(String method, List<String> segments, String query, HttpExchange exchange) {

    private static final int LARGEST_BODY = 1024 * 1024;

    /** As strict as a careful receiver: a key given twice, or text after the document, is a mistake. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static OmsRequest of(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        List<String> segments = Arrays.stream(path.split("/"))
                .filter(each -> !each.isEmpty())
                .map(OmsRequest::decode)
                .toList();
        String query = exchange.getRequestURI().getRawQuery();
        return new OmsRequest(exchange.getRequestMethod(), segments, query == null ? "" : query, exchange);
    }

    /** Method and form of the path, with {@code *} for what varies: {@code PUT orders/*}. */
    String route(int... varying) {
        StringBuilder route = new StringBuilder(method);
        for (int i = 0; i < segments.size(); i++) {
            int at = i;
            boolean varies = Arrays.stream(varying).anyMatch(each -> each == at);
            route.append(i == 0 ? ' ' : '/').append(varies ? "*" : segments.get(i));
        }
        return route.toString();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).filter(value -> !value.isBlank());
    }

    Optional<String> parameter(String name) {
        return Arrays.stream(query.split("&"))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> decode(each.substring(name.length() + 1)))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    byte[] body() {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new OmsRefusal(413, "TOO_LARGE", "the body is larger than " + LARGEST_BODY + " bytes");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json() {
        String type = header("Content-Type").orElse("");
        if (!type.startsWith("application/json")) {
            throw new OmsRefusal(415, "NOT_JSON", "Content-Type must be application/json, not '" + type + "'");
        }
        try {
            return STRICT.readTree(body());
        } catch (JacksonException e) {
            throw new OmsRefusal(400, "MALFORMED", "the body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
