package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderDocument;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.content.PersonalData;
import io.integrationhub.orderexport.ordermaster.OrderMasterFault;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Accepted;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Rejected;
import io.integrationhub.orderexport.ordermaster.http.OrderSearch.Hit;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Converts orders to requests and responses to receipts and rejections. */
final class HttpBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int NOT_FOUND = 404;

    private HttpBody() {}

    /** Returns the body of the request for an order. */
    static byte[] of(Mapping mapping, Order order) {
        return of(mapping, OrderDocument.of(order));
    }

    /** Returns the body of the request for what a document contains. */
    static byte[] of(Mapping mapping, OrderDocument document) {
        return JSON.writeValueAsBytes(mapping.apply(document.fields()));
    }

    /** Reads the response to a new, changed or cancelled order. */
    static OrderMasterResponse response(Mapping mapping, SystemResponse answer, Order order) {
        if (mapping.apply(document(answer)) instanceof Map<?, ?> mapped) {
            Optional<String> externalId = text(mapped.get("externalId"));
            if (externalId.isPresent()) {
                return new Accepted(new Receipt(externalId.get()));
            }
            if (mapped.get("rejected") instanceof Map<?, ?> rejected) {
                Rejection rejection = new Rejection(
                        text(rejected.get("code")).orElse(""),
                        text(rejected.get("reason")).orElse("status " + answer.status() + " without a reason"));
                return new Rejected(rejection.without(PersonalData.of(order.content())));
            }
        }
        throw new PermanentFault(
                OrderMasterFault.ORDER_MASTER_RESPONSE_UNREADABLE,
                "the response mapping returns neither externalId nor rejected for a response with status "
                        + answer.status());
    }

    /** Reads the orders that a search returned. */
    static List<Hit> hits(Mapping mapping, SystemResponse answer, Order order) {
        if (!isConclusive(answer)) {
            throw new PermanentFault(
                    OrderMasterFault.ORDER_MASTER_RESPONSE_UNREADABLE,
                    "the response to the search for order %s, with status %d, does not say whether the master has it"
                            .formatted(order.number(), answer.status()));
        }
        Map<String, Object> document = document(answer);
        document.put("number", order.number().value());
        document.put("id", order.id().value());
        Object found = mapping.apply(document);
        List<?> orders = found instanceof List<?> list ? list : found == null ? List.of() : List.of(found);
        return orders.stream()
                .filter(hit -> !Map.of().equals(hit))
                .map(HttpBody::hit)
                .toList();
    }

    private static Hit hit(Object found) {
        Map<?, ?> hit = found instanceof Map<?, ?> fields ? fields : Map.of("externalId", found);
        return new Hit(text(hit.get("externalId")), text(hit.get("number")), text(hit.get("id")));
    }

    /** A failed search, or the HTML page of a proxy, must not result in a second order. */
    private static boolean isConclusive(SystemResponse answer) {
        boolean readable = answer.body().length == 0 || body(answer).isPresent();
        return answer.status() == NOT_FOUND || answer.isSuccess() && readable;
    }

    private static Map<String, Object> document(SystemResponse answer) {
        Map<String, Object> document = new HashMap<>();
        document.put("status", answer.status());
        body(answer).ifPresent(body -> document.put("body", body));
        return document;
    }

    /** Returns no body for a response that is not JSON, such as the HTML page of a proxy. */
    private static Optional<Object> body(SystemResponse answer) {
        if (answer.body().length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(answer.body(), Object.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }
}
