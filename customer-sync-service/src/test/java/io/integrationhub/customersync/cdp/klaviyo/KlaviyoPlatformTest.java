package io.integrationhub.customersync.cdp.klaviyo;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.customersync.SampleOrders;
import io.integrationhub.customersync.SampleProfiles;
import io.integrationhub.customersync.SampleSends;
import io.integrationhub.customersync.cdp.DeliveryResult.Delivered;
import io.integrationhub.customersync.cdp.DeliveryResult.Rejected;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.system.SystemCall;
import io.integrationhub.test.fakes.ScriptedSystem;
import io.integrationhub.test.golden.GoldenFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KlaviyoPlatformTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String IMPORTED = "{\"data\": {\"type\": \"profile\", \"id\": \"01ABC\"}}";

    private final ScriptedSystem klaviyo = new ScriptedSystem("cdp");
    private final KlaviyoPlatform platform = new KlaviyoPlatform((_, _) -> klaviyo);
    private final Destination cdp =
            new Destination(SampleProfiles.tenant(Map.of("targets.cdp.adapter", "klaviyo")), Target.CDP);

    @Test
    void importsAProfile() {
        // Given
        klaviyo.responds(201, IMPORTED);

        // When
        var result = platform.send(cdp, SampleSends.of(SampleProfiles.customer()));

        // Then
        assertThat(result).isEqualTo(new Delivered("01ABC", List.of()));
        SystemCall call = klaviyo.calls().getFirst();
        assertThat(call.headers())
                .containsEntry("revision", "2026-07-15")
                .containsEntry("Content-Type", "application/vnd.api+json");
        GoldenFile.of(KlaviyoPlatformTest.class, "profile.json").matchesJson(text(call));
    }

    @Test
    void importsTheAttributesThatHaveChanged() {
        // Given
        klaviyo.responds(200, IMPORTED);

        // When
        platform.send(cdp, SampleSends.changed(SampleProfiles.customer(), "locale", "vatId"));

        // Then
        assertThat(text(klaviyo.calls().getFirst()))
                .contains("email", "external_id", "locale", "vat_id")
                .doesNotContain("first_name", "phone_number", "location", "shoeSize");
    }

    @Test
    void sendsTheProfileWithoutANumberThatKlaviyoRejects() {
        // Given
        klaviyo.responds(
                        400,
                        "{\"errors\": [{\"code\": \"invalid\", \"source\": {\"pointer\": \"/data/attributes/phone_number\"}}]}")
                .responds(200, IMPORTED);

        // When
        var result = platform.send(cdp, SampleSends.of(SampleProfiles.customer()));

        // Then
        assertThat(result)
                .isEqualTo(new Delivered("01ABC", List.of("sent without the phone number, which Klaviyo rejects")));
        assertThat(attributes(klaviyo.calls().getLast()).has("phone_number")).isFalse();
    }

    @Test
    void rejectsWithCodesOnly() {
        // Given
        klaviyo.responds(400, """
                {"errors": [{"code": "invalid", "detail": "jane.doe@example.com is invalid",
                             "source": {"pointer": "/data/attributes/email"}}]}
                """);

        // When
        var result = platform.send(cdp, SampleSends.of(SampleProfiles.customer()));

        // Then
        assertThat(result).isEqualTo(new Rejected("it responded with status 400: invalid /data/attributes/email"));
    }

    @Test
    void importsHistoryAsHistory() {
        // Given
        klaviyo.responds(200, IMPORTED).responds(202, "").responds(202, "").responds(202, "");

        // When
        platform.send(
                cdp,
                SampleSends.of(
                        SampleProfiles.customer(),
                        SampleSends.consent("email", true, true),
                        SampleSends.consent("sms", true, false)));

        // Then
        JsonNode history = JSON.readTree(klaviyo.calls().get(1).body());
        assertThat(history.at("/data/attributes/historical_import").asBoolean()).isTrue();
        assertThat(history.toString()).contains("\"consented_at\":\"2024-05-01T10:00:00Z\"");
        JsonNode live = JSON.readTree(klaviyo.calls().get(2).body());
        assertThat(live.at("/data/attributes/historical_import").asBoolean()).isFalse();
        assertThat(live.toString()).doesNotContain("consented_at");
    }

    @Test
    void unsubscribesFromAChannel() {
        // Given
        klaviyo.responds(200, IMPORTED).responds(202, "");

        // When
        platform.send(cdp, SampleSends.of(SampleProfiles.customer(), SampleSends.consent("email", false, false)));

        // Then
        assertThat(klaviyo.calls().getLast().path()).isEqualTo("/api/profile-subscription-bulk-delete-jobs");
    }

    @Test
    void erasesByTheIdOfKlaviyo() {
        // Given
        klaviyo.responds(202, "");
        ExportEntry entry = new ExportEntry(SampleProfiles.customer().id(), Optional.empty(), "01ABC", Map.of());

        // When
        platform.erase(cdp, entry, SampleProfiles.EMAIL);

        // Then
        assertThat(new String(klaviyo.calls().getFirst().body(), StandardCharsets.UTF_8))
                .contains("01ABC")
                .doesNotContain("example.com");
    }

    @Test
    void sendsBodiesThatThePublicSchemaAccepts() {
        // Given
        KlaviyoSchema schema = new KlaviyoSchema();
        klaviyo.responds(200, IMPORTED).responds(202, "").responds(202, "").responds(202, "");
        klaviyo.responds(202, "").responds(202, "");

        // When
        platform.send(
                cdp,
                SampleSends.of(
                        SampleProfiles.customer(),
                        SampleSends.consent("email", true, true),
                        SampleSends.consent("sms", true, false)));
        klaviyo.responds(200, IMPORTED);
        ExportEntry entry = ExportEntry.none(SampleProfiles.customer().id());
        platform.erase(cdp, entry, SampleProfiles.EMAIL);
        platform.erase(cdp, new ExportEntry(entry.id(), entry.sent(), "01ABC", Map.of()), "");

        // Then
        assertThat(klaviyo.calls())
                .hasSize(5)
                .allSatisfy(call -> assertThat(schema.violations(call.path(), call.body()))
                        .as(call.path())
                        .isEmpty());
    }

    @Test
    void createsAnEventForAPlacedOrderAndOneForEachProduct() {
        // Given
        klaviyo.responds(202, "").responds(202, "").responds(202, "");

        // When
        var result = platform.track(cdp, SampleOrders.placed(false));

        // Then
        assertThat(result).isEqualTo(new Delivered("", List.of()));
        assertThat(klaviyo.calls()).extracting(SystemCall::path).containsOnly("/api/events");
        GoldenFile.of(KlaviyoPlatformTest.class, "placed-order.json")
                .matchesJson(text(klaviyo.calls().getFirst()));
        assertThat(klaviyo.calls().subList(1, 3))
                .extracting(call ->
                        attributes(call).at("/metric/data/attributes/name").asString() + " "
                                + attributes(call).path("unique_id").asString() + " "
                                + attributes(call).path("value").asString())
                .containsExactly("Ordered Product o-1-l-1 20.0", "Ordered Product o-1-l-2 9.9");
    }

    @Test
    void marksHistoricOrdersSoThatTheyTriggerNothing() {
        // Given
        klaviyo.responds(202, "").responds(202, "").responds(202, "");

        // When
        platform.track(cdp, SampleOrders.placed(true));

        // Then
        assertThat(klaviyo.calls())
                .allSatisfy(call -> assertThat(attributes(call).path("backfill").asBoolean(false))
                        .isTrue());
    }

    @Test
    void rejectsAnEventThatKlaviyoRejects() {
        // Given
        klaviyo.responds(400, "{\"errors\": [{\"code\": \"invalid\", \"source\": {\"pointer\": \"/data\"}}]}");

        // When, Then
        assertThat(platform.track(cdp, SampleOrders.placed(false)))
                .isEqualTo(new Rejected("it responded with status 400: invalid /data"));
    }

    @Test
    void sendsEventsThatThePublicSchemaAccepts() {
        // Given
        KlaviyoSchema schema = new KlaviyoSchema();
        klaviyo.responds(202, "").responds(202, "").responds(202, "");

        // When
        platform.track(cdp, SampleOrders.placed(true));

        // Then
        assertThat(klaviyo.calls())
                .hasSize(3)
                .allSatisfy(call ->
                        assertThat(schema.violations(call.path(), call.body())).isEmpty());
    }

    private static JsonNode attributes(SystemCall call) {
        return JSON.readTree(call.body()).at("/data/attributes");
    }

    private static String text(SystemCall call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }
}
