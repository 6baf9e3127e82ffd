package io.integrationhub.customersync.customermaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.settings.CustomFieldSettings;
import io.integrationhub.customersync.settings.ImportSettings;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.time.InstantSource;

/** Reads Business Units of the master, with the tenant's mapping. */
public final class UnitRecords {

    private final DocumentReader<UnitForm> units;
    private final DocumentReader<UnitForm> responses;
    private final InstantSource clock;

    private UnitRecords(TenantMappings mapping, InstantSource clock) {
        this.clock = clock;
        this.units = new DocumentReader<>(mapping, UnitForm.class, CustomerMasterFault.BUSINESS_UNIT_MALFORMED);
        this.responses =
                new DocumentReader<>(mapping, UnitForm.class, CustomerMasterFault.BUSINESS_UNIT_RESPONSE_UNREADABLE);
    }

    /** With the tenants' mappings. */
    public static UnitRecords of(Mappings compiler, InstantSource clock) {
        return new UnitRecords(ImportSettings.businessUnitMapping(compiler), clock);
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
        return units.read(tenant, document, form -> converted(tenant, form.toUnit()));
    }

    /**
     * Reads a unit from the response of the master.
     *
     * @throws io.integrationhub.core.fault.PermanentFault {@code BUSINESS_UNIT_RESPONSE_UNREADABLE} or
     *     {@code MAPPING_FAILED}
     */
    public BusinessUnit read(Tenant tenant, SystemResponse response) {
        return responses.read(tenant, response, form -> converted(tenant, form.toUnit()));
    }

    private BusinessUnit converted(Tenant tenant, BusinessUnit unit) {
        CustomFieldSettings fields =
                CustomFieldSettings.of(ImportSettings.of(tenant).businessUnitFields());
        return new BusinessUnit(
                unit.key(),
                unit.type(),
                unit.parent(),
                unit.fields(),
                unit.stores(),
                unit.addresses(),
                unit.associates(),
                fields.known(unit.custom()),
                StatedValues.version(unit.version(), clock.instant()));
    }
}
