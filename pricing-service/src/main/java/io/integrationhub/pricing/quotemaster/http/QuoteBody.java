package io.integrationhub.pricing.quotemaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.pricing.quote.content.QuoteRequest;
import io.integrationhub.pricing.quotemaster.QuoteMasterFault;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse.Accepted;
import io.integrationhub.pricing.quotemaster.QuoteMasterResponse.Rejected;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Converts what a mapping returns to a body, and responses to receipts and rejections. */
final class QuoteBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int NOT_FOUND = 404;

    private QuoteBody() {}

    /** The body of a request; empty if the mapping returns nothing, because the master is not to be sent this. */
    static Optional<byte[]> of(Mapping mapping, Map<String, Object> document) {
        return Optional.ofNullable(mapping.apply(document))
                .filter(body -> !Map.of().equals(body))
                .map(JSON::writeValueAsBytes);
    }

    /**
     * Reads the response to a request.
     *
     * @param known what the master calls it, if that is known; a response then need not repeat it
     */
    static QuoteMasterResponse response(Mapping mapping, SystemResponse response, Optional<String> known) {
        if (mapping.apply(document(response)) instanceof Map<?, ?> mapped) {
            Optional<String> externalId = text(mapped.get("externalId"));
            if (mapped.get("rejected") instanceof Map<?, ?> rejected) {
                return new Rejected(text(rejected.get("code")).orElse("HTTP_" + response.status()));
            }
            if (externalId.isPresent()) {
                return new Accepted(externalId.get());
            }
        }
        if (known.isPresent() && response.isSuccess()) {
            return new Accepted(known.get());
        }
        throw unreadable("the response mapping returns neither externalId nor rejected for a response with status "
                + response.status());
    }

    /** Reads which quote request a search found. */
    static Optional<String> found(Mapping mapping, SystemResponse response, QuoteRequest request) {
        boolean isReadable = response.body().length == 0 || body(response).isPresent();
        if (response.status() != NOT_FOUND && !(response.isSuccess() && isReadable)) {
            // A failed search, or the page of a proxy, must not result in a second quote.
            throw unreadable("the response to the search for a quote request, with status " + response.status()
                    + ", does not say whether the master has it");
        }
        Map<String, Object> document = document(response);
        document.put("id", request.id().value());
        document.put("reference", request.id().reference());
        Object found = mapping.apply(document);
        return (found instanceof List<?> several ? several : found == null ? List.of() : List.of(found))
                .stream()
                        .filter(Objects::nonNull)
                        .filter(one -> !Map.of().equals(one))
                        .map(one -> text(one instanceof Map<?, ?> fields ? fields.get("externalId") : one)
                                .orElseThrow(() ->
                                        unreadable("the find mapping returns a quote request without externalId")))
                        .findFirst();
    }

    private static Map<String, Object> document(SystemResponse response) {
        Map<String, Object> document = new HashMap<>();
        document.put("status", response.status());
        body(response).ifPresent(body -> document.put("body", body));
        return document;
    }

    private static Optional<Object> body(SystemResponse response) {
        if (response.body().length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(response.body(), Object.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static PermanentFault unreadable(String problem) {
        return new PermanentFault(QuoteMasterFault.QUOTE_RESPONSE_UNREADABLE, problem);
    }
}
