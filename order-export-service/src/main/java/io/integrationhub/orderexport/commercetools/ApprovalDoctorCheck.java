package io.integrationhub.orderexport.commercetools;

import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.List;

/** Checks that the sweep can find approvals whose notification was lost. */
class ApprovalDoctorCheck implements DoctorCheck {

    private static final String SUBJECT = "Messages of Approval Flows";

    private final Shops shops;
    private final Tenants tenants;

    ApprovalDoctorCheck(Shops shops, Tenants tenants) {
        this.shops = shops;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "order-approvals";
    }

    @Override
    public List<Diagnosis> examine(TenantId id) {
        Tenant tenant = tenants.get(id);
        return OrderExportSettings.waitsForApproval(tenant)
                ? List.of(diagnose(shops.of(tenant).project()))
                : List.of();
    }

    private static Diagnosis diagnose(Project project) {
        try {
            Boolean stored = project.call(project.api().get()).getMessages().getEnabled();
            return Boolean.TRUE.equals(stored)
                    ? Diagnosis.healthy(SUBJECT, "are stored")
                    : Diagnosis.unhealthy(
                            SUBJECT,
                            "are not stored, so an approval whose notification was lost is never found",
                            "enable Messages in the Project with changeMessagesConfiguration");
        } catch (Fault e) {
            if (e.code() != CommercetoolsFault.COMMERCETOOLS_FORBIDDEN) {
                throw e;
            }
            return Diagnosis.healthy(SUBJECT, "cannot be checked without the scope view_project_settings");
        }
    }
}
