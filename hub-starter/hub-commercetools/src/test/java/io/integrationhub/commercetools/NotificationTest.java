package io.integrationhub.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.integrationhub.core.fault.PermanentFault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationTest {

    private static final String MESSAGE = """
            {"notificationType":"Message","projectKey":"acme-prod","id":"m-1","version":1,"sequenceNumber":3,
             "resource":{"typeId":"order","id":"o-1"},"resourceVersion":7,
             "resourceUserProvidedIdentifiers":{"orderNumber":"SO-100045"},
             "type":"OrderStateChanged","orderState":"Confirmed","createdAt":"2026-09-01T09:12:44.101Z"}\
            """;

    private static final Notification ORDER_STATE_CHANGED =
            new Notification("acme-prod", "order", "o-1", Optional.of("SO-100045"), "OrderStateChanged", "m-1", 3, 7);

    @Test
    void readsAMessageInThePlatformFormat() {
        // When
        Notification notification = parse(MESSAGE);

        // Then
        assertThat(notification).isEqualTo(ORDER_STATE_CHANGED);
        assertThat(notification.topic()).isEqualTo("commercetools.order");
        assertThat(notification.isTest()).isFalse();
    }

    @Test
    void readsTheSameMessageFromACloudEvent() {
        // Given
        String event = """
                {"specversion":"1.0","id":"m-1","type":"com.commercetools.order.message.OrderStateChanged",
                 "source":"/acme-prod/orders","subject":"o-1","time":"2026-09-01T09:12:44.101Z",
                 "dataref":"/acme-prod/messages/m-1","sequence":"3","sequencetype":"Integer","data":%s}\
                """.formatted(MESSAGE);

        // When
        Notification notification = parse(event);

        // Then
        assertThat(notification).isEqualTo(ORDER_STATE_CHANGED);
    }

    @Test
    void readsTheTypeOfAMessageWhosePayloadWasTooLarge() {
        // When
        Notification notification = parse("""
                        {"notificationType":"Message","projectKey":"acme-prod","id":"m-1","version":1,"sequenceNumber":1,
                         "resource":{"typeId":"order","id":"o-1"},"resourceVersion":1,
                         "payloadNotIncluded":{"reason":"Payload too large.","payloadType":"OrderCreated"}}\
                        """);

        // Then
        assertThat(notification.type()).isEqualTo("OrderCreated");
        assertThat(notification.resourceName()).isEmpty();
    }

    @Test
    void identifiesAChangeByResourceAndVersion() {
        // When
        Notification notification = parse("""
                        {"notificationType":"ResourceUpdated","projectKey":"acme-prod",
                         "resource":{"typeId":"product","id":"p-1"},"version":12,"oldVersion":9,
                         "resourceUserProvidedIdentifiers":{"slug":{"de":"hose"},"key":"trousers"},
                         "modifiedAt":"2026-09-01T09:12:44.101Z"}\
                        """);

        // Then
        assertThat(notification)
                .isEqualTo(new Notification(
                        "acme-prod", "product", "p-1", Optional.of("trousers"), "ResourceUpdated", "p-1:12", 0, 12));
    }

    @Test
    void recognizesTheTestOfASubscription() {
        // When
        Notification notification = parse("""
                        {"notificationType":"ResourceCreated","projectKey":"acme-prod",
                         "resource":{"typeId":"subscription","id":"s-1"},"version":1,"modifiedAt":"2026-09-01T09:12:44.101Z"}\
                        """);

        // Then
        assertThat(notification.isTest()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html>Anna</html>| the body is not a JSON object of the expected form (line 1, column 1)",
                "[]| the body is not a JSON object of the expected form (line 1, column 1)",
                "null| the body is empty",
                "`\"Anna\"`| the body is not a JSON object of the expected form (line 1, column 1)",
                "{}| 'resource' is missing",
                "{\"resource\":{\"id\":\"o-1\"}}| 'notificationType' is missing",
                "{\"resource\":\"Anna\"}| the body is not a JSON object of the expected form (line 1, column 13)",
                "{\"specversion\":\"1.0\",\"data_base64\":\"QW5uYQ==\"}| the CloudEvent has no 'data'",
                "{\"notificationType\":\"Message\",\"projectKey\":\"p\",\"resource\":{\"typeId\":\"order\",\"id\":\"o\"}}|"
                        + " 'type' is missing",
                "{\"resource\":{\"typeId\":\"order\",\"id\":\"o\\u0000\"}}|"
                        + " 'resource.id' is too long or contains control characters",
                "{\"notificationType\":\"Event\",\"type\":\"ImportUnresolved\",\"data\":{}}|"
                        + " 'resource' is missing",
            })
    void rejectsWhatIsNotANotificationWithoutRepeatingIt(String body, String problem) {
        assertThatExceptionOfType(PermanentFault.class)
                .isThrownBy(() -> parse(body))
                .withMessage("not a commercetools notification: " + problem)
                .withNoCause()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(CommercetoolsFault.NOTIFICATION_MALFORMED));
    }

    private static Notification parse(String json) {
        return Notification.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
