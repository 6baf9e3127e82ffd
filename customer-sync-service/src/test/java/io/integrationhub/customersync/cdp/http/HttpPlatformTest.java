package io.integrationhub.customersync.cdp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.customersync.SampleOrders;
import io.integrationhub.customersync.SampleProfiles;
import io.integrationhub.customersync.SampleSends;
import io.integrationhub.customersync.cdp.DeliveryResult.Delivered;
import io.integrationhub.customersync.cdp.DeliveryResult.Rejected;
import io.integrationhub.customersync.cdp.DeliveryResult.Unsupported;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.customersync.cdp.TargetMappings;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.system.SystemCall;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.ScriptedSystem;
import io.integrationhub.test.golden.GoldenFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPlatformTest {

    private final ScriptedSystem erp = new ScriptedSystem("erp");
    private final HttpPlatform platform = new HttpPlatform((_, _) -> erp, new TargetMappings(RealMappings.compiler()));
    private final Destination destination = destination(Map.of());

    @Test
    void putsAProfileUnderItsId() {
        // Given
        erp.responds(200, "{\"id\": \"" + SampleProfiles.ID + "\"}");

        // When
        var result = platform.send(
                destination, SampleSends.of(SampleProfiles.customer(), SampleSends.consent("email", true, true)));

        // Then
        assertThat(result).isEqualTo(new Delivered(SampleProfiles.ID, List.of()));
        SystemCall call = erp.calls().getFirst();
        assertThat(call.method() + " " + call.path()).isEqualTo("PUT /api/profiles/" + SampleProfiles.ID);
        GoldenFile.of(HttpPlatformTest.class, "profile.json")
                .matchesJson(new String(call.body(), StandardCharsets.UTF_8));
    }

    @Test
    void patchesOnlyWhatHasChanged() {
        // Given
        erp.responds(200, "").responds(200, "");

        // When
        platform.send(
                destination(Map.of("targets.erp.http.method", "PATCH")),
                SampleSends.changed(SampleProfiles.customer(), "firstName"));
        platform.send(destination, SampleSends.changed(SampleProfiles.customer(), "firstName"));

        // Then
        assertThat(erp.calls())
                .extracting(call -> new String(call.body(), StandardCharsets.UTF_8))
                .satisfiesExactly(
                        patch -> assertThat(patch)
                                .contains("firstName", "email")
                                .doesNotContain("lastName", "shoeSize", "addresses"),
                        put -> assertThat(put).contains("firstName", "lastName", "shoeSize", "addresses"));
    }

    @Test
    void rejectsWithTheCodeOnly() {
        // Given
        erp.responds(422, "{\"code\": \"blocked\", \"message\": \"jane.doe@example.com is blocked\"}");

        // When
        var result = platform.send(destination, SampleSends.of(SampleProfiles.customer()));

        // Then
        assertThat(result).isEqualTo(new Rejected("it responded with status 422 and code blocked"));
    }

    @Test
    void parksWhatIsNoResponseOfAnApi() {
        // Given
        erp.responds(200, "<html>");

        // When
        // Then
        assertThatThrownBy(() -> platform.send(destination, SampleSends.of(SampleProfiles.customer())))
                .isInstanceOf(PermanentFault.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404})
    void erasesAProfile(int status) {
        // Given
        erp.responds(status, "");

        // When
        var result = platform.erase(
                destination, ExportEntry.none(SampleProfiles.customer().id()), "");

        // Then
        assertThat(result).isInstanceOf(ErasureResult.Erased.class);
        assertThat(erp.calls().getFirst().method()).isEqualTo("DELETE");
    }

    @Test
    void reportsThatTheSystemCannotErase() {
        // When
        var result = platform.erase(
                destination(Map.of("targets.erp.http.erase-path", "")),
                ExportEntry.none(SampleProfiles.customer().id()),
                "");

        // Then
        assertThat(result).isInstanceOf(ErasureResult.Unsupported.class);
    }

    @Test
    void mapsTheProfileAsTheTenantWants() {
        // Given
        erp.responds(200, "");
        Destination mapped = destination(Map.of("targets.erp.http.mapping", "{\"mail\": email}"));

        // When
        platform.send(mapped, SampleSends.of(SampleProfiles.customer()));

        // Then
        assertThat(new String(erp.calls().getFirst().body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"mail\":\"" + SampleProfiles.EMAIL + "\"}");
    }

    @Test
    void putsWhatHappensToAnOrderUnderItsId() {
        // Given
        erp.responds(201, "");

        // When
        var result = platform.track(
                destination(Map.of("targets.erp.http.order-event-path", "/api/order-events/{id}")),
                SampleOrders.placed(false));

        // Then
        assertThat(result).isEqualTo(new Delivered("", List.of()));
        assertThat(erp.calls()).singleElement().satisfies(call -> {
            assertThat(call.method() + " " + call.path()).isEqualTo("PUT /api/order-events/placed%3Ao-1");
            GoldenFile.of(HttpPlatformTest.class, "order-event.json")
                    .matchesJson(new String(call.body(), StandardCharsets.UTF_8));
        });
    }

    @Test
    void sendsNothingAboutOrdersWithoutAPathForIt() {
        assertThat(platform.track(destination, SampleOrders.placed(false))).isInstanceOf(Unsupported.class);
    }

    private static Destination destination(Map<String, String> settings) {
        return new Destination(SampleProfiles.tenant(settings), Target.ERP);
    }
}
