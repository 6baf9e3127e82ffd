package io.integrationhub.commercetools.ingress;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** One notification in every form in which a messaging service pushes it. */
final class PushedRequests {

    static final String MESSAGE = """
            {"notificationType":"Message","projectKey":"acme-project","id":"m-1","version":1,"sequenceNumber":3,
             "resource":{"typeId":"order","id":"o-1"},"resourceVersion":7,"type":"OrderCreated"}\
            """;
    static final String EVENT = """
            {"specversion":"1.0","id":"m-1","type":"com.commercetools.order.message.OrderCreated",
             "source":"/acme-project/orders","subject":"o-1","data":%s}\
            """.formatted(MESSAGE);

    private PushedRequests() {}

    static Stream<Arguments> wrapped() {
        return Stream.of(
                Arguments.of("raw", MESSAGE),
                Arguments.of("CloudEvents", EVENT),
                Arguments.of("Google Pub/Sub", pubSub(MESSAGE)),
                Arguments.of("Google Pub/Sub with CloudEvents", pubSub(EVENT)),
                Arguments.of("Amazon SNS", sns("Notification", MESSAGE)),
                Arguments.of(
                        "Amazon EventBridge",
                        "{\"version\":\"0\",\"detail-type\":\"Message\",\"source\":\"s\",\"detail\":" + MESSAGE + "}"),
                Arguments.of("Azure Event Grid with CloudEvents", "[" + EVENT + "]"),
                Arguments.of("Azure Event Grid", "[{\"eventType\":\"x\",\"subject\":\"y\",\"data\":" + MESSAGE + "}]"));
    }

    private static String pubSub(String message) {
        String data = Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
        return "{\"message\":{\"data\":\"" + data + "\",\"messageId\":\"1\"},\"subscription\":\"s\"}";
    }

    static String sns(String type, String message) {
        String text = message.replace("\n", "").replace("\"", "\\\"");
        return "{\"Type\":\"" + type + "\",\"TopicArn\":\"arn:aws:sns:eu-west-1:1:t\",\"Message\":\"" + text + "\"}";
    }
}
