package io.integrationhub.customersync.customermaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.settings.CustomFieldSetting;
import io.integrationhub.customersync.settings.ImportSettings;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads Business Units of the master, with the tenant's mapping. */
public final class UnitRecords {

    private final DocumentReader<UnitForm> units;

    private UnitRecords(DocumentReader<UnitForm> units) {
        this.units = units;
    }

    /** With the tenants' mappings. */
    public static UnitRecords of(Mappings compiler) {
        return new UnitRecords(new DocumentReader<>(
                ImportSettings.businessUnitMapping(compiler),
                UnitForm.class,
                CustomerMasterFault.BUSINESS_UNIT_MALFORMED));
    }

    /** The document in a message. */
    public InboundDocument document(InboundRecord message) {
        return units.document(message);
    }

    /**
     * Reads a unit, without the custom fields that the tenant did not choose.
     *
     * @throws io.integrationhub.core.fault.PermanentFault {@code BUSINESS_UNIT_MALFORMED} or {@code MAPPING_FAILED}
     */
    public BusinessUnit read(Tenant tenant, InboundDocument document) {
        BusinessUnit unit = units.read(tenant, document, UnitForm::toUnit);
        Set<String> known = CustomFieldSetting.all(ImportSettings.of(tenant).businessUnitFields()).stream()
                .map(CustomFieldSetting::name)
                .collect(Collectors.toSet());
        Map<String, Optional<Object>> custom = new HashMap<>(unit.custom());
        custom.keySet().retainAll(known);
        return new BusinessUnit(
                unit.key(),
                unit.type(),
                unit.parent(),
                unit.fields(),
                unit.stores(),
                unit.addresses(),
                unit.associates(),
                custom,
                unit.version());
    }
}
