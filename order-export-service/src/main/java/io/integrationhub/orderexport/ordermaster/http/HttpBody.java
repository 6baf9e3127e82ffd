package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderDocument;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.ordermaster.OrderMasterFault;
import io.integrationhub.orderexport.ordermaster.Verdict;
import io.integrationhub.orderexport.ordermaster.Verdict.Refused;
import io.integrationhub.orderexport.ordermaster.Verdict.Taken;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is written in requests and read from answers, by way of mappings. */
final class HttpBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int NOT_FOUND = 404;

    private HttpBody() {}

    /** The request that a mapping makes of an order. */
    static byte[] of(Mapping mapping, Order order) {
        return JSON.writeValueAsBytes(mapping.apply(OrderDocument.of(order).fields()));
    }

    /** What a mapping makes of an answer to an order. */
    static Verdict verdict(Mapping mapping, SystemResponse answer) {
        if (mapping.apply(document(answer)) instanceof Map<?, ?> meaning) {
            Optional<String> externalId = text(meaning.get("externalId"));
            if (externalId.isPresent()) {
                return new Taken(new Receipt(externalId.get()));
            }
            if (meaning.get("rejected") instanceof Map<?, ?> rejected) {
                return new Refused(new Rejection(
                        text(rejected.get("code")).orElse(""),
                        text(rejected.get("reason")).orElse("status " + answer.status() + " without a reason")));
            }
        }
        throw new PermanentFault(
                OrderMasterFault.ORDER_MASTER_ANSWER_UNREADABLE,
                "the answer mapping makes neither externalId nor rejected of an answer with status " + answer.status());
    }

    /** The receipt that a mapping finds in the answer to a search. */
    static Optional<Receipt> found(Mapping mapping, SystemResponse answer, OrderNumber number) {
        if (!tellsWhatIsThere(answer)) {
            throw new PermanentFault(
                    OrderMasterFault.ORDER_MASTER_ANSWER_UNREADABLE,
                    "the search for order "
                            + number
                            + " was answered with status "
                            + answer.status()
                            + ", which does not say whether the master has it");
        }
        Map<String, Object> document = document(answer);
        document.put("number", number.value());
        return mapping.apply(document) instanceof Map<?, ?> found
                ? text(found.get("externalId")).map(Receipt::new)
                : Optional.empty();
    }

    /** A search that failed, or met a proxy's page, must not end in a second order. */
    private static boolean tellsWhatIsThere(SystemResponse answer) {
        boolean isUnderstood = answer.body().length == 0 || body(answer).isPresent();
        return answer.status() == NOT_FOUND || answer.isSuccess() && isUnderstood;
    }

    private static Map<String, Object> document(SystemResponse answer) {
        Map<String, Object> document = new HashMap<>();
        document.put("status", answer.status());
        body(answer).ifPresent(body -> document.put("body", body));
        return document;
    }

    /** An answer need not be JSON: proxies answer with pages. The mapping then sees no body. */
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
