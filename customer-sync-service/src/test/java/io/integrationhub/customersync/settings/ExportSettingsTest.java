package io.integrationhub.customersync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportSettings.OnDelete;
import io.integrationhub.customersync.settings.ExportTargetSettings.Adapter;
import io.integrationhub.customersync.settings.ExportTargetSettings.UserId;
import io.integrationhub.customersync.settings.SegmentSettings.Regulations;
import io.integrationhub.system.file.SftpSettings;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.test.fakes.BoundSections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportSettingsTest {

    private static final String KEY = "only-for-tests-only-for-tests-0123";

    private static final Map<String, String> CHANGED = Map.ofEntries(
            Map.entry("settle-time", "10s"),
            Map.entry("lease", "2m"),
            Map.entry("identity-key", KEY),
            Map.entry("stores", "de,at"),
            Map.entry("guests", "false"),
            Map.entry("merge-guests", "false"),
            Map.entry("verified-only", "true"),
            Map.entry("business-units", "true"),
            Map.entry("on-delete", "keep"),
            Map.entry("custom-fields", "shoeSize"),
            Map.entry("custom-fields-excluded", "note"),
            Map.entry("custom-field-names.shoesize", "shoe_size"),
            Map.entry("phone-field", "mobile"),
            Map.entry("consents.email.field", "newsletter"),
            Map.entry("consents.email.time-field", "newsletterSince"),
            Map.entry("order-events.cdp", "true"),
            Map.entry("order-history-age", "3d"),
            Map.entry("consent-history-age", "2d"));

    @Test
    void hasDefaults() {
        ExportSettings settings = settings(Map.of());

        assertThat(settings)
                .isEqualTo(new ExportSettings(
                        Map.of(),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1),
                        null,
                        Set.of(),
                        true,
                        true,
                        false,
                        false,
                        OnDelete.ERASE,
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        "",
                        Map.of(),
                        Map.of(),
                        Duration.ofDays(1),
                        Duration.ofDays(1)));
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void readsEachSetting() {
        ExportSettings settings = settings(CHANGED);

        assertThat(settings)
                .isEqualTo(new ExportSettings(
                        Map.of(),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(2),
                        new Secret(KEY),
                        Set.of("de", "at"),
                        false,
                        false,
                        true,
                        true,
                        OnDelete.KEEP,
                        Set.of("shoeSize"),
                        Set.of("note"),
                        Map.of("shoesize", "shoe_size"),
                        "mobile",
                        Map.of("email", new ConsentFieldSettings("newsletter", "newsletterSince")),
                        Map.of("cdp", true),
                        Duration.ofDays(3),
                        Duration.ofDays(2)));
    }

    @Test
    void readsEachSettingOfATarget() {
        ExportTargetSettings target = settings(ofATarget()).target(Target.CDP).orElseThrow();

        assertThat(target)
                .isEqualTo(new ExportTargetSettings(
                        Adapter.SEGMENT,
                        UserId.NUMBER,
                        new SegmentSettings(Regulations.RUDDERSTACK, "control", "/v2/regulations", List.of("d1", "d2")),
                        new KlaviyoSettings("2026-04-15", "L1", "shop"),
                        new HttpTargetSettings(
                                "POST", "/people", "/firms", "/people/{id}", "/merge", "{}", "/orders", "{}", "{}"),
                        new FileTargetSettings(
                                Path.of("/exchange"),
                                new SftpSettings(null, 22, List.of(), null, null, null, "out"),
                                FileTargetSettings.Format.CSV,
                                "{}",
                                Duration.ofHours(4))));
    }

    private static Map<String, String> ofATarget() {
        return Map.ofEntries(
                Map.entry("targets.cdp.adapter", "segment"),
                Map.entry("targets.cdp.user-id", "number"),
                Map.entry("targets.cdp.segment.regulations", "rudderstack"),
                Map.entry("targets.cdp.segment.regulations-system", "control"),
                Map.entry("targets.cdp.segment.regulations-path", "/v2/regulations"),
                Map.entry("targets.cdp.segment.destination-ids", "d1,d2"),
                Map.entry("targets.cdp.klaviyo.revision", "2026-04-15"),
                Map.entry("targets.cdp.klaviyo.list-id", "L1"),
                Map.entry("targets.cdp.klaviyo.source", "shop"),
                Map.entry("targets.cdp.http.method", "POST"),
                Map.entry("targets.cdp.http.path", "/people"),
                Map.entry("targets.cdp.http.company-path", "/firms"),
                Map.entry("targets.cdp.http.erase-path", "/people/{id}"),
                Map.entry("targets.cdp.http.merge-path", "/merge"),
                Map.entry("targets.cdp.http.mapping", "{}"),
                Map.entry("targets.cdp.http.order-event-path", "/orders"),
                Map.entry("targets.cdp.http.order-event-mapping", "{}"),
                Map.entry("targets.cdp.http.response-mapping", "{}"),
                Map.entry("targets.cdp.file.folder", "/exchange"),
                Map.entry("targets.cdp.file.sftp.path", "out"),
                Map.entry("targets.cdp.file.format", "csv"),
                Map.entry("targets.cdp.file.mapping", "{}"),
                Map.entry("targets.cdp.file.taken-within", "4h"));
    }

    @Test
    void includesExcludesAndRenamesCustomFields() {
        ExportSettings settings = settings(Map.of(
                "custom-fields", "*", "custom-fields-excluded", "note", "custom-field-names.shoesize", "shoe_size"));

        assertThat(settings.nameOf("shoeSize")).contains("shoe_size");
        assertThat(settings.nameOf("color")).contains("color");
        assertThat(settings.nameOf("note")).isEmpty();
        assertThat(settings(Map.of()).nameOf("color")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lease                         | 0s      | lease                                    | write at least 1s
            settle-time                   | -1s     | settle-time                              | write 0s or more
            identity-key                  | short   | identity-key                             | shorter than 32
            consents.email.time-field     | since   | consents.email.field                     | is missing
            targets.crm.adapter           | http    | targets.crm                              | cdp, oms, erp, marketing
            targets.oms.adapter           | http    | targets.oms.adapter                      | systems.oms.url
            targets.cdp.http.method       | DELETE  | targets.cdp.http.method                  | PUT, POST, PATCH
            targets.cdp.http.path         | x       | targets.cdp.http.path                    | must start with '/'
            order-events.oms              | true    | order-events.oms                         | needs a target of this name with the adapter
            targets.cdp.http.order-event-path | x   | targets.cdp.http.order-event-path        | must start with '/'
            targets.cdp.adapter           | file    | targets.cdp.file.folder                  | is missing
            targets.cdp.adapter           | klaviyo | targets.cdp.adapter                      | 'Klaviyo-API-Key '
            """)
    void rejectsAWrongValueAndNamesTheSetting(String setting, String value, String place, String problem) {
        // When
        Map<String, String> findings = findings(Map.of(setting, value));

        // Then
        assertThat(findings).containsKey("customer-sync.export." + place);
        assertThat(findings.get("customer-sync.export." + place)).contains(problem);
    }

    @Test
    void needsAnIdentityKeyForTargets() {
        assertThat(findings(Map.of("targets.cdp.adapter", "http"))).containsKey("customer-sync.export.identity-key");
    }

    private static ExportSettings settings(Map<String, String> properties) {
        return BoundSections.bound(ExportSettings.SECTION, properties);
    }

    private static Map<String, String> findings(Map<String, String> properties) {
        Tenant tenant = BoundSections.with(
                new Tenant(new TenantId("acme"), Map.of()),
                BoundSections.entry(Systems.SECTION, Map.of("cdp.url", "https://cdp.example.com")),
                BoundSections.entry(ExportSettings.SECTION, properties));
        Map<String, String> findings = new HashMap<>();
        ExportSettings.SECTION.check().check(tenant, ExportSettings.of(tenant), findings::put);
        return findings;
    }
}
