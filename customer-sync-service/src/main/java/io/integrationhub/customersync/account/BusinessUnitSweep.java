package io.integrationhub.customersync.account;

import com.commercetools.api.client.ByProjectKeyBusinessUnitsGet;
import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.business_unit.BusinessUnit;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.export.ProfileLedger;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.settings.ExportSettings;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds Business Units whose changes were missed. */
class BusinessUnitSweep implements Sweep<BusinessUnit> {

    private final Commercetools commercetools;
    private final ProfileLedger ledger;
    private final Tenants tenants;

    BusinessUnitSweep(Commercetools commercetools, ProfileLedger ledger, Tenants tenants) {
        this.commercetools = commercetools;
        this.ledger = ledger;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "business-units";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ExportSettings.exports(tenant) && ExportSettings.of(tenant).businessUnits();
    }

    @Override
    public ByProjectKeyBusinessUnitsGet query(ProjectApiRoot api) {
        return api.businessUnits().get().withExpand(CompanyReader.EXPANDED);
    }

    @Override
    public ResourceRef notified(JsonNode resource) {
        return ResourceRef.of("business-unit", resource);
    }

    @Override
    public Optional<Notification> missedNotification(TenantId id, BusinessUnit unit) {
        Tenant tenant = tenants.get(id);
        Project project = commercetools.project(id);
        Company company = CompanyReader.of(tenant, project.clientId()).read(unit);
        if (ledger.isUpToDate(id, ExportSettings.of(tenant).targetNames(), company)) {
            return Optional.empty();
        }
        return Optional.of(Notification.missed(
                project.key(),
                "ResourceUpdated",
                new ResourceRef("business-unit", unit.getId(), unit.getVersion()),
                Optional.of(unit.getKey())));
    }
}
