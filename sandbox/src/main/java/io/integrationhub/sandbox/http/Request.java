package io.integrationhub.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, read completely.
 *
 * @param path decoded, without the query
 * @param segments of the path, decoded
 * @param parameters of the query, decoded
 * @param headers the first value of a header by its name
 * @param body empty if the request has none
 */
public record Request(
        String method,
        String path,
        List<String> segments,
        Map<String, List<String>> parameters,
        Function<String, Optional<String>> headers,
        byte[] body) {

    static Request read(HttpExchange exchange) throws IOException {
        List<String> segments = Arrays.stream(
                        exchange.getRequestURI().getRawPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                // Only in a query does a plus sign stand for a space.
                .map(segment -> decode(segment.replace("+", "%2B")))
                .toList();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                segments,
                parameters(exchange.getRequestURI().getRawQuery()),
                name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)),
                exchange.getRequestBody().readAllBytes());
    }

    /** The parameters of a query string or a form. */
    public static Map<String, List<String>> parameters(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Whether the request has this method. */
    public boolean is(String expected) {
        return method.equals(expected);
    }

    /** The header's first value. */
    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** The parameter's first value. */
    public Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The same request with other query parameters. */
    public Request withParameters(Map<String, List<String>> other) {
        return new Request(method, path, segments, other, headers, body);
    }

    /**
     * Method and path, to switch over, for example {@code PUT orders/*}.
     *
     * @param variable positions of the segments that vary, from 0; they become {@code *}
     */
    public String route(int... variable) {
        StringBuilder route = new StringBuilder(method);
        for (int i = 0; i < segments.size(); i++) {
            int position = i;
            boolean varies = Arrays.stream(variable).anyMatch(each -> each == position);
            route.append(i == 0 ? ' ' : '/').append(varies ? "*" : segments.get(i));
        }
        return route.toString();
    }
}
