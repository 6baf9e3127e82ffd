package io.integrationhub.customersync.cdp.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.SampleProfiles;
import io.integrationhub.customersync.SampleSends;
import io.integrationhub.customersync.cdp.DeliveryResult.Delivered;
import io.integrationhub.customersync.cdp.DeliveryResult.Rejected;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.Company.Associate;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Person.Identifiers;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.system.SystemCall;
import io.integrationhub.test.fakes.ScriptedSystem;
import io.integrationhub.test.golden.GoldenFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SegmentPlatformTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ScriptedSystem segment = new ScriptedSystem("cdp");
    private final SegmentPlatform platform = new SegmentPlatform((_, _) -> segment);
    private final Destination cdp = destination(Map.of());

    @Test
    void identifiesACustomer() {
        // Given
        segment.responds(200, "{\"success\": true}");

        // When
        var result = platform.send(cdp, SampleSends.of(SampleProfiles.customer()));

        // Then
        assertThat(result).isEqualTo(new Delivered(SampleProfiles.ID, List.of()));
        SystemCall call = segment.calls().getFirst();
        assertThat(call.path()).isEqualTo("/v1/identify");
        GoldenFile.of(SegmentPlatformTest.class, "identify.json").matchesJson(text(call));
    }

    @Test
    void identifiesACustomerWithTheTraitsThatHaveChanged() {
        // Given
        segment.responds(200, "{}");

        // When
        platform.send(cdp, SampleSends.changed(SampleProfiles.customer(), "lastName", "custom.shoeSize"));

        // Then
        assertThat(text(segment.calls().getFirst()))
                .contains("email", "lastName", "shoeSize", "Jane Doe")
                .doesNotContain("firstName", "vatId", "address", "customerGroups");
    }

    @Test
    void sendsConsentsInTheSameRequestWithTheirOwnTimes() {
        // Given
        segment.responds(200, "{\"success\": true}");

        // When
        platform.send(
                cdp,
                SampleSends.of(
                        SampleProfiles.customer(),
                        SampleSends.consent("email", true, true),
                        SampleSends.consent("sms", false, false)));

        // Then
        SystemCall call = segment.calls().getFirst();
        assertThat(call.path()).isEqualTo("/v1/batch");
        JsonNode batch = JSON.readTree(call.body()).path("batch");
        assertThat(batch.valueStream().map(event -> event.path("event").asString("identify")))
                .containsExactly("identify", "Consent Granted", "Consent Withdrawn");
        assertThat(batch.path(1).path("timestamp").asString()).isEqualTo("2024-05-01T10:00:00Z");
        assertThat(batch.path(1).at("/properties/historical").asBoolean()).isTrue();
    }

    @Test
    void givesTheSameEventTheSameId() {
        // Given
        segment.responds(200, "{}").responds(200, "{}");

        // When
        platform.send(cdp, SampleSends.of(SampleProfiles.customer()));
        platform.send(cdp, SampleSends.of(SampleProfiles.customer()));

        // Then
        List<String> ids = segment.calls().stream()
                .map(call -> JSON.readTree(call.body()).path("messageId").asString())
                .toList();
        assertThat(ids.getFirst()).isEqualTo(ids.getLast()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void sendsAGuestWithoutAUserId() {
        // Given
        segment.responds(200, "{}");

        // When
        platform.send(cdp, SampleSends.of(SampleProfiles.guest()));

        // Then
        JsonNode event = JSON.readTree(segment.calls().getFirst().body());
        assertThat(event.has("userId")).isFalse();
        assertThat(event.path("anonymousId").asString()).startsWith("guest-");
        assertThat(event.path("messageId").asString()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void aliasesAGuestThatBecomesACustomer() {
        // Given
        segment.responds(200, "{}");
        ExportEntry guest = ExportEntry.none(SampleProfiles.guest().id());

        // When
        platform.merge(cdp, guest, SampleProfiles.customer());

        // Then
        JsonNode event = JSON.readTree(segment.calls().getFirst().body());
        assertThat(segment.calls().getFirst().path()).isEqualTo("/v1/alias");
        assertThat(event.path("userId").asString()).isEqualTo(SampleProfiles.ID);
        assertThat(event.path("previousId").asString()).startsWith("guest-");
        assertThat(event.path("messageId").asString()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void rejectsAProfileThatTheApiWouldDropSilently() {
        // Given
        Destination chatty = destination(Map.of());
        var huge = SampleProfiles.customer(1, "J".repeat(40_000), SampleProfiles.EMAIL, List.of());

        // When
        var result = platform.send(chatty, SampleSends.of(huge));

        // Then
        assertThat(result).isEqualTo(new Rejected("the event identify has more than 32 KB"));
        assertThat(segment.calls()).isEmpty();
    }

    @Test
    void dividesTheAssociatesOfACompanyIntoBatchesOfAtMost500Kilobytes() {
        // Given
        IntStream.range(0, 4).forEach(_ -> segment.responds(200, "{}"));
        List<Associate> associates = IntStream.range(0, 2_000)
                .mapToObj(i -> new Associate("customer-" + i, Identifiers.NONE))
                .toList();

        // When
        platform.send(cdp, new Send(company(associates), List.of(), List.of()));

        // Then
        assertThat(segment.calls()).allSatisfy(call -> assertThat(call.body()).hasSizeLessThanOrEqualTo(500 * 1024));
        long events = segment.calls().stream()
                .mapToLong(call -> JSON.readTree(call.body()).path("batch").size())
                .sum();
        assertThat(events).isEqualTo(2_000);
    }

    @Test
    void anAssociateHasTheIdOfItsProfile() {
        // Given
        segment.responds(200, "{}");
        Company company = company(List.of(
                new Associate(SampleProfiles.ID, SampleProfiles.customer().identifiers())));

        // When
        platform.send(destination(Map.of("targets.cdp.user-id", "number")), new Send(company, List.of(), List.of()));

        // Then
        assertThat(JSON.readTree(segment.calls().getFirst().body())
                        .path("userId")
                        .asString())
                .isEqualTo("C-1");
    }

    private static Company company(List<Associate> associates) {
        return new Company(
                ProfileId.company("bu-1"),
                SampleProfiles.customer().origin(),
                "sap-1",
                "Doe Ltd.",
                "",
                "Active",
                "",
                List.of(),
                Set.of(),
                Map.of(),
                associates);
    }

    @Test
    void identifiesACustomerByTheNumberIfTheTenantSaysSo() {
        // Given
        segment.responds(200, "{}");

        // When
        var result = platform.send(
                destination(Map.of("targets.cdp.user-id", "number")), SampleSends.of(SampleProfiles.customer()));

        // Then
        assertThat(result).isEqualTo(new Delivered("C-1", List.of()));
    }

    @Test
    void reportsThatItCannotErase() {
        // When
        var result =
                platform.erase(cdp, ExportEntry.none(SampleProfiles.customer().id()), "");

        // Then
        assertThat(result).isInstanceOf(ErasureResult.Unsupported.class);
    }

    @Test
    void requestsSuppressionAndDeletion() {
        // Given
        segment.responds(200, "{}");
        Destination erasing = destination(Map.of("targets.cdp.segment.regulations", "segment"));

        // When
        var result = platform.erase(
                erasing, ExportEntry.none(SampleProfiles.customer().id()), "");

        // Then
        assertThat(result).isInstanceOf(ErasureResult.Erased.class);
        GoldenFile.of(SegmentPlatformTest.class, "regulation.json")
                .matchesJson(text(segment.calls().getFirst()));
    }

    private static Destination destination(Map<String, String> settings) {
        Tenant tenant = SampleProfiles.tenant(settings);
        return new Destination(tenant, Target.CDP);
    }

    private static String text(SystemCall call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }
}
