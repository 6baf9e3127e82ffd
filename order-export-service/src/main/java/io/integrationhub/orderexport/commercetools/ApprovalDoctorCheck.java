package io.integrationhub.orderexport.commercetools;

import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.List;

/** Whether an approval whose notification got lost can be found by the sweep. */
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
        return OrderExportSettings.waitsForApproval(tenants.get(id))
                ? List.of(diagnose(shops.of(tenants.get(id)).project()))
                : List.of();
    }

    private static Diagnosis diagnose(Project project) {
        try {
            boolean kept = Boolean.TRUE.equals(
                    project.call(project.api().get()).getMessages().getEnabled());
            return kept
                    ? Diagnosis.healthy(SUBJECT, "are kept")
                    : Diagnosis.unhealthy(
                            SUBJECT,
                            "are not kept, so an approval whose notification got lost is never" + " found",
                            "switch on Messages in the Project, with changeMessagesConfiguration");
        } catch (PermanentFault e) {
            if (e.code() != CommercetoolsFault.COMMERCETOOLS_FORBIDDEN) {
                throw e;
            }
            return Diagnosis.healthy(SUBJECT, "are kept or not; it cannot be seen without view_project_settings");
        }
    }
}
