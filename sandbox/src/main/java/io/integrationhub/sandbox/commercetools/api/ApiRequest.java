package io.integrationhub.sandbox.commercetools.api;

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
 * One request, read to its end.
 *
 * @param segments the path's parts, decoded
 * @param parameters of the query, decoded
 */
public record ApiRequest(
        String method,
        List<String> segments,
        Map<String, List<String>> parameters,
        Function<String, Optional<String>> headers,
        byte[] body) {

    static ApiRequest read(HttpExchange exchange) throws IOException {
        List<String> segments = Arrays.stream(
                        exchange.getRequestURI().getRawPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(ApiRequest::decode)
                .toList();
        return new ApiRequest(
                exchange.getRequestMethod(),
                segments,
                parameters(exchange.getRequestURI().getRawQuery()),
                name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)),
                exchange.getRequestBody().readAllBytes());
    }

    static Map<String, List<String>> parameters(@Nullable String query) {
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

    boolean is(String wanted) {
        return method.equals(wanted);
    }

    Optional<String> header(String name) {
        return headers.apply(name);
    }

    Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    String path() {
        return "/" + String.join("/", segments);
    }
}
