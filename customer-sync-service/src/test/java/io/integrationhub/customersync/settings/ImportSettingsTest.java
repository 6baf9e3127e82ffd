package io.integrationhub.customersync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.change.FieldGroup;
import io.integrationhub.customersync.customer.change.FieldMaster;
import io.integrationhub.customersync.customer.change.ForeignChanges;
import io.integrationhub.customersync.customer.decision.CustomerRules;
import io.integrationhub.customersync.customer.decision.OnEmailMatch;
import io.integrationhub.customersync.customer.decision.OnInactive;
import io.integrationhub.customersync.settings.ImportSettings.GroupsAs;
import io.integrationhub.customersync.settings.ImportSettings.Messages;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportSettingsTest {

    private static final Map<String, String> CHANGED = Map.ofEntries(
            Map.entry("messages", "doorbells"),
            Map.entry("customer-mapping", "{'number': id}"),
            Map.entry("business-unit-messages", "doorbells"),
            Map.entry("business-unit-mapping", "{'key': id}"),
            Map.entry("on-email-match", "adopt"),
            Map.entry("on-inactive", "mark"),
            Map.entry("inactive-field", "gone"),
            Map.entry("create-groups", "false"),
            Map.entry("groups-as", "single"),
            Map.entry("custom-fields", "tier=string,optIn=boolean"),
            Map.entry("consent-fields", "optIn"),
            Map.entry("custom-type", "crm"),
            Map.entry("business-unit-fields", "limit=money"),
            Map.entry("business-unit-type", "crm-unit"),
            Map.entry("foreign-changes", "leave"),
            Map.entry("waiting-warning", "5m"),
            Map.entry("field-masters.profile", "cdp"),
            Map.entry("field-masters.addresses", "commercetools"),
            Map.entry("field-masters.groups", "both"),
            Map.entry("field-masters.stores", "commercetools"),
            Map.entry("field-masters.consent", "both"),
            Map.entry("field-masters.custom", "both"));

    @Test
    void hasDefaults() {
        ImportSettings settings = settings(Map.of());

        assertThat(settings.messages()).isEqualTo(Messages.RECORDS);
        assertThat(settings.businessUnitMessages()).isEqualTo(Messages.RECORDS);
        assertThat(settings.onEmailMatch()).isEqualTo(OnEmailMatch.PARK);
        assertThat(settings.onInactive()).isEqualTo(OnInactive.KEEP);
        assertThat(settings.createGroups()).isTrue();
        assertThat(settings.groupsAs()).isEqualTo(GroupsAs.ASSIGNMENTS);
        assertThat(settings.foreignChanges()).isEqualTo(ForeignChanges.SET_BACK);
        assertThat(settings.waitingWarning()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.toRules().ownership().masters()).doesNotContainValue(FieldMaster.COMMERCETOOLS);
        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void readsEachSetting() {
        ImportSettings settings = settings(CHANGED);

        assertThat(settings.messages()).isEqualTo(Messages.DOORBELLS);
        assertThat(settings.businessUnitMessages()).isEqualTo(Messages.DOORBELLS);
        assertThat(settings.customerMapping()).isEqualTo("{'number': id}");
        assertThat(settings.businessUnitMapping()).isEqualTo("{'key': id}");
        assertThat(settings.createGroups()).isFalse();
        assertThat(settings.hasSingleGroup()).isTrue();
        assertThat(settings.customFieldsOfCustomers()).containsExactly("tier=string", "optIn=boolean", "gone=boolean");
        assertThat(settings.customType()).isEqualTo("crm");
        assertThat(settings.businessUnitFields()).isEqualTo(List.of("limit=money"));
        assertThat(settings.businessUnitType()).isEqualTo("crm-unit");
        assertThat(settings.waitingWarning()).isEqualTo(Duration.ofMinutes(5));
        assertThat(findings(CHANGED)).isEmpty();
    }

    @Test
    void becomesRules() {
        CustomerRules rules = settings(CHANGED).toRules();

        assertThat(rules.onEmailMatch()).isEqualTo(OnEmailMatch.ADOPT);
        assertThat(rules.onInactive()).isEqualTo(OnInactive.MARK);
        assertThat(rules.inactiveField()).isEqualTo("gone");
        assertThat(rules.ownership().foreignChanges()).isEqualTo(ForeignChanges.LEAVE);
        assertThat(rules.ownership().consentFields()).containsExactly("optIn");
        assertThat(rules.ownership().masters())
                .isEqualTo(Map.of(
                        FieldGroup.PROFILE, FieldMaster.MASTER,
                        FieldGroup.ADDRESSES, FieldMaster.COMMERCETOOLS,
                        FieldGroup.GROUPS, FieldMaster.BOTH,
                        FieldGroup.STORES, FieldMaster.COMMERCETOOLS,
                        FieldGroup.CONSENT, FieldMaster.BOTH,
                        FieldGroup.CUSTOM, FieldMaster.BOTH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    customer-mapping      | {                     | line 1
                    business-unit-mapping | preset:cdp-neutral/no | there is no preset
                    custom-fields         | tier                  | write a name and a type
                    custom-fields         | tier=text             | has an unknown type
                    business-unit-fields  | x=string              | write a name and a type
                    consent-fields        | optIn                 | is missing in custom-fields
                    custom-type           | a b                   | is not a key
                    business-unit-type    | a b                   | is not a key
                    inactive-field        | a b                   | must be 2 to 36 characters
                    business-unit-files.folder | /no/such/folder  | is not a writable folder
                    field-masters.consent | erp                   | write cdp, commercetools or both
                    """)
    void rejectsAWrongValueAndNamesTheSetting(String setting, String value, String problem) {
        Map<String, String> findings = findings(Map.of(setting, value));

        assertThat(findings).containsOnlyKeys("customer-sync.import." + setting);
        assertThat(findings.values()).singleElement().asString().contains(problem);
    }

    @Test
    void isNotCheckedForTenantsThatDoNotUseIt() {
        Tenant tenant = tenant("commercetools", Map.of("customer-mapping", "{"));

        assertThat(findings(tenant, settings(Map.of("customer-mapping", "{")))).isEmpty();
    }

    private static ImportSettings settings(Map<String, String> properties) {
        return BoundSections.bound(ImportSettings.SECTION, properties);
    }

    private static Tenant tenant(String master, Map<String, String> properties) {
        return BoundSections.with(
                new Tenant(
                        new TenantId("acme"), Map.of("masters", Map.of("customer", master, "business-unit", master))),
                BoundSections.entry(ImportSettings.SECTION, properties));
    }

    private static Map<String, String> findings(Map<String, String> properties) {
        return findings(tenant("cdp", properties), settings(properties));
    }

    private static Map<String, String> findings(Tenant tenant, ImportSettings settings) {
        Map<String, String> findings = new HashMap<>();
        SettingsConfiguration.importSection(RealMappings.compiler()).check().check(tenant, settings, findings::put);
        return findings;
    }
}
