package io.integrationhub.sandbox.commercetools.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.PublicOpenApi;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.BodyCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The check takes the drafts and update actions that commercetools publishes as examples, except faulty ones. */
class PublishedExamplesTest {

    private static final ApiDescription API = ApiDescription.get();

    /**
     * Examples that contradict the definition of their own type: an object where it says array, a reference without its
     * type, or no JSON at all.
     */
    private static final Map<String, String> FAULTY = Map.ofEntries(
            Map.entry("CartDiscountAddStoreAction", "store -> typeId: Missing required value"),
            Map.entry("CartDiscountRemoveStoreAction", "store -> typeId: Missing required value"),
            Map.entry("CartDiscountSetDiscountGroupAction", "discountGroup -> typeId: Missing required value"),
            Map.entry("CartDiscountSetStoresAction", "stores -> typeId: Missing required value"),
            Map.entry("CartDiscountValueAbsoluteDraft", "money: JSON Array expected"),
            Map.entry("CartDiscountValueFixedDraft", "money: JSON Array expected"),
            Map.entry("OrderAddParcelToDeliveryAction", "items: JSON Array expected"),
            Map.entry("PaymentSetAmountPaidAction", "not JSON"),
            Map.entry("StagedOrderAddDeliveryAction", "parcels -> items: JSON Array expected"),
            Map.entry("StagedOrderAddParcelToDeliveryAction", "items: JSON Array expected"),
            Map.entry("StagedOrderAddReturnInfoAction", "items: JSON Array expected"),
            Map.entry("StagedOrderImportLineItemStateAction", "state: JSON Array expected"));

    @Test
    void takesThePublishedDraftsAndActions() throws IOException {
        // Given
        List<Path> examples;
        try (Stream<Path> files = Files.walk(PublicOpenApi.examples())) {
            examples = files.filter(file -> API.defines(type(file))).sorted().toList();
        }

        // When
        Map<String, String> refused = new TreeMap<>();
        examples.forEach(file -> error(file).ifPresent(error -> refused.put(type(file), error)));

        // Then
        assertThat(examples).hasSizeGreaterThan(300);
        assertThat(refused).isEqualTo(new TreeMap<>(FAULTY));
    }

    private static String type(Path file) {
        String name = file.getFileName().toString().replaceAll("(\\.example)?\\.json$", "");
        return name.endsWith("Draft") || name.endsWith("Action") ? name : "";
    }

    private static Optional<String> error(Path file) {
        try {
            JsonNode example = Json.MAPPER.readTree(Files.readString(file));
            if (example instanceof ObjectNode body) {
                BodyCheck.check(API, type(file), body);
            }
            return Optional.empty();
        } catch (ApiError error) {
            JsonNode first = error.body().path("errors").path(0);
            return Optional.of(first.path("detailedErrorMessage")
                    .asString(first.path("field").asString("")));
        } catch (JacksonException | IOException error) {
            return Optional.of("not JSON");
        }
    }
}
