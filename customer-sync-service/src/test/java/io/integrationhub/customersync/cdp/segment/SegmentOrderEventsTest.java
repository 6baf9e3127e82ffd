package io.integrationhub.customersync.cdp.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.customersync.SampleOrders;
import io.integrationhub.customersync.SampleProfiles;
import io.integrationhub.customersync.activity.OrderActivity.Type;
import io.integrationhub.customersync.cdp.DeliveryResult.Delivered;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.system.SystemCall;
import io.integrationhub.test.fakes.ScriptedSystem;
import io.integrationhub.test.golden.GoldenFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SegmentOrderEventsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ScriptedSystem segment = new ScriptedSystem("cdp");
    private final SegmentPlatform platform = new SegmentPlatform((_, _) -> segment);
    private final Destination cdp = new Destination(SampleProfiles.tenant(Map.of()), Target.CDP);

    @Test
    void tracksACompletedOrderWithItsProducts() {
        // Given
        segment.responds(200, "{}");

        // When
        var result = platform.track(cdp, SampleOrders.placed(false));

        // Then
        assertThat(result).isEqualTo(new Delivered("", List.of()));
        assertThat(segment.calls()).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/v1/track");
            GoldenFile.of(SegmentOrderEventsTest.class, "order-completed.json")
                    .matchesJson(new String(call.body(), StandardCharsets.UTF_8));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATED, Order Updated, ct-order-updated:o-1-7, 2",
        "FULFILLED, Order Fulfilled, ct-order-fulfilled:o-1, 2",
        "CANCELLED, Order Cancelled, ct-order-cancelled:o-1, 2",
        "REFUNDED, Order Refunded, ct-order-refunded:t-1, 0"
    })
    void tracksWhatHappensToAnOrder(Type type, String name, String messageId, int products) {
        // Given
        String id = messageId.substring(messageId.indexOf(':') + 1);
        segment.responds(200, "{}");

        // When
        platform.track(cdp, SampleOrders.of(type, id));

        // Then
        JsonNode event = JSON.readTree(segment.calls().getFirst().body());
        assertThat(event.path("event").asString()).isEqualTo(name);
        assertThat(event.path("messageId").asString()).isEqualTo(messageId);
        assertThat(event.path("userId").asString()).isEqualTo(SampleProfiles.ID);
        assertThat(event.at("/properties/order_id").asString()).isEqualTo("o-1");
        assertThat(event.at("/properties/products")).hasSize(products);
    }

    @Test
    void leavesOutProductsForWhichAnEventHasNoRoom() {
        // Given
        segment.responds(200, "{}");

        // When
        var result = platform.track(cdp, SampleOrders.placedWithLines(1_000));

        // Then
        SystemCall call = segment.calls().getFirst();
        JsonNode properties = JSON.readTree(call.body()).path("properties");
        int leftOut = properties.path("products_left_out").asInt();
        assertThat(call.body()).hasSizeBetween(24 * 1024, 32 * 1024);
        assertThat(properties.path("products").size() + leftOut).isEqualTo(1_000);
        assertThat(result)
                .isEqualTo(new Delivered(
                        "", List.of("without the last " + leftOut + " products, for which an event has no room")));
    }
}
