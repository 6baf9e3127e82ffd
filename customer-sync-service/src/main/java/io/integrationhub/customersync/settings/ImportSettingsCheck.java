package io.integrationhub.customersync.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.TenantMappings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks what binding cannot see. */
record ImportSettingsCheck(TenantMappings customers, TenantMappings businessUnits)
        implements TenantSection.Check<ImportSettings> {

    /** https://docs.commercetools.com/api/general-concepts#keys */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{2,256}");

    /** https://docs.commercetools.com/api/projects/types: names of custom fields. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9_-]{2,36}");

    @Override
    public void check(Tenant tenant, ImportSettings settings, Findings findings) {
        if (CustomerTenant.isMastered(tenant)) {
            checkFields("custom-fields", settings.customFields(), findings);
            checkConsent(settings, findings);
            checkMasters(tenant, settings, findings);
            checkKey("custom-type", settings.customType(), findings);
            if (!FIELD_NAME.matcher(settings.inactiveField()).matches()) {
                add(findings, "inactive-field", "must be 2 to 36 characters of A-Z a-z 0-9 _ -");
            }
            customers.check(tenant, findings);
            ImportSettings.INBOUND_FILES.check(settings.inboundFiles(), findings);
        }
        if (CustomerTenant.hasMasteredUnits(tenant)) {
            checkFields("business-unit-fields", settings.businessUnitFields(), findings);
            checkKey("business-unit-type", settings.businessUnitType(), findings);
            businessUnits.check(tenant, findings);
            ImportSettings.BUSINESS_UNIT_FILES.check(settings.businessUnitFiles(), findings);
        }
    }

    private static void checkFields(String name, List<String> fields, Findings findings) {
        try {
            CustomFieldSetting.all(fields);
        } catch (IllegalArgumentException e) {
            add(findings, name, String.valueOf(e.getMessage()));
        }
    }

    private static void checkConsent(ImportSettings settings, Findings findings) {
        Set<String> names = settings.customFields().stream()
                .map(field -> field.split("=", -1)[0].strip())
                .collect(Collectors.toSet());
        settings.consentFields().stream()
                .filter(field -> !names.contains(field))
                .forEach(field -> add(findings, "consent-fields", "'" + field + "' is missing in custom-fields"));
    }

    private static void checkMasters(Tenant tenant, ImportSettings settings, Findings findings) {
        String master = CustomerTenant.masterOf(tenant);
        settings.fieldMasters().written().forEach((group, owner) -> {
            if (!FieldMasterSettings.isKnown(owner, master)) {
                add(
                        findings,
                        "field-masters." + group.name().toLowerCase(Locale.ROOT),
                        "'" + owner + "' is no owner: write " + master + ", commercetools or both");
            }
        });
    }

    private static void checkKey(String name, String key, Findings findings) {
        if (!KEY.matcher(key).matches()) {
            add(findings, name, "'" + key + "' is not a key: write 2 to 256 characters of A-Z a-z 0-9 _ -");
        }
    }

    private static void add(Findings findings, String property, String problem) {
        findings.add(ImportSettings.NAME + "." + property, problem);
    }
}
