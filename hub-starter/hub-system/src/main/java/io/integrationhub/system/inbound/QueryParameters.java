package io.integrationhub.system.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Reads parameters from the query string only; the servlet API may read the body for them. */
final class QueryParameters {

    private QueryParameters() {}

    static Optional<String> find(@Nullable String query, String name) {
        if (query == null) {
            return Optional.empty();
        }
        String value = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst(name);
        return Optional.ofNullable(value).map(encoded -> UriUtils.decode(encoded, StandardCharsets.UTF_8));
    }
}
