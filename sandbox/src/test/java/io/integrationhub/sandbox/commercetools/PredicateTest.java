package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.order.Orders;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.query.Predicate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class PredicateTest {

    private static final ResourceType ORDER = Orders.resourceTypes().getFirst();

    private static final ObjectNode AN_ORDER = Json.object("""
                    {"id": "11111111-1111-1111-1111-111111111111", "orderNumber": "SO-1", "version": 3, "orderState": "Open",
                     "createdAt": "2026-09-01T09:12:44.101Z", "totalPrice": {"centAmount": 2990, "currencyCode": "EUR"},
                     "syncInfo": [{"channel": {"typeId": "channel", "id": "erp"}, "externalId": "A"}],
                     "custom": {"fields": {"exported": true, "score": 7, "my-field": "x"}}, "returnInfo": [],
                     "lineItems": [{"quantity": 1, "variant": {"sku": "A"}}, {"quantity": 5, "variant": {"sku": "B"}}]}
                    """.getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orderNumber = \"SO-1\"",
                "orderNumber in (\"SO-0\", \"SO-1\")",
                "orderNumber not in (\"SO-2\")",
                "version > 2 and version <= 3",
                "orderState != \"Complete\" or version = 99",
                "not (orderState = \"Complete\")",
                "syncInfo(channel(id=\"erp\"))",
                "syncInfo(channel(id=\"erp\") and externalId=\"A\")",
                "not(syncInfo(channel(id=\"oms\")))",
                "createdAt > \"2026-09-01T09:12:44Z\"",
                "createdAt = \"2026-09-01T09:12:44.101000Z\"",
                "totalPrice(centAmount >= 2990 and currencyCode = \"EUR\")",
                "lineItems(variant(sku = \"B\") and quantity > 4)",
                "paymentState is not defined and syncInfo is not empty and returnInfo is empty",
                "custom(fields(exported = true and score < 8 and `my-field` = \"x\"))",
                "id = \"11111111-1111-1111-1111-111111111111\"",
                "(orderState=\"Open\" or orderState=\"Confirmed\") and orderNumber is defined"
            })
    void holds(String predicate) {
        assertThat(parse(predicate).test(AN_ORDER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orderNumber = \"SO-2\"",
                "paymentState = \"Paid\"",
                "paymentState != \"Paid\"",
                "lineItems(variant(sku = \"A\") and quantity > 4)",
                "syncInfo(channel(id=\"oms\"))",
                "version < 3"
            })
    void doesNotHold(String predicate) {
        assertThat(parse(predicate).test(AN_ORDER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orderNumbr = \"SO-1\"",
                "orderNumber == \"SO-1\"",
                "orderNumber = ",
                "orderNumber = \"SO-1\" and",
                "(orderNumber = \"SO-1\"",
                "orderNumber = \"SO-1\" version = 3",
                "orderNumber = :number",
                "id = \"no uuid\"",
                "orderNumber like \"SO\"",
                "orderNumber = 'SO-1'"
            })
    void rejectsInvalidPredicates(String predicate) {
        assertThatThrownBy(() -> parse(predicate).test(AN_ORDER))
                .isInstanceOfSatisfying(
                        ApiError.class, error -> assertThat(error.status()).isEqualTo(400))
                .hasMessageContaining("where");
    }

    @Test
    void substitutesVariables() {
        // Given
        Map<String, List<String>> variables = Map.of("number", List.of("SO-1"), "v", List.of("3"));

        // When
        Predicate predicate = Predicate.parse("orderNumber = :number and version = :v", variables, ORDER);

        // Then
        assertThat(predicate.test(AN_ORDER)).isTrue();
    }

    @Test
    void supportsChangesInConditionsOnly() {
        // Given
        ObjectNode changed = AN_ORDER.deepCopy().put("orderState", "Confirmed");
        Predicate predicate = parse("orderState has changed and syncInfo is not empty");

        // Then
        assertThat(predicate.testChange(changed, AN_ORDER)).isTrue();
        assertThat(predicate.testChange(AN_ORDER, AN_ORDER)).isFalse();
        assertThatThrownBy(() -> predicate.test(AN_ORDER)).isInstanceOf(ApiError.class);
    }

    @Test
    void failsAConditionThatComparesAMissingField() {
        // Given
        Predicate unguarded = parse("custom(fields(missing = true))");
        Predicate guarded = parse("paymentState is defined and paymentState = \"Paid\"");

        // Then
        assertThatThrownBy(() -> unguarded.testChange(AN_ORDER, null)).hasMessageContaining("missing");
        assertThat(guarded.testChange(AN_ORDER, null)).isFalse();
    }

    private static Predicate parse(String predicate) {
        return Predicate.parse(predicate, Map.of(), ORDER);
    }
}
